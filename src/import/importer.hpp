// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "import/form_places.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "xlsx/package/mapped_file.hpp"

namespace jixiao::importer {

// Whether the user has named the file itself, or a folder that it lies in.
enum class Chosen : std::uint8_t { itself, with_folder };

// Reads workbooks into submissions: every sheet is tried against every mapping, several forms per
// workbook and per sheet are found. Values are bound to fields but not yet interpreted (see
// normalise). One importer per thread; it reuses its buffers from file to file.
class Importer {
  public:
    // The set must outlive the importer.
    explicit Importer(const mapping::MappingSet& mappings);
    // For forms that are to be filled in: tables have a record for every row that can hold one,
    // template text and blank rows included, every field has the cell of its own, and places()
    // tells the rest.
    static Importer for_filling(const mapping::MappingSet& mappings);
    Importer(Importer&& other) noexcept;
    ~Importer();
    Importer(const Importer&) = delete;
    Importer& operator=(const Importer&) = delete;

    // Reads `path`; `shown` is the name that findings carry. A summary that this program has made
    // is set aside unless the user has chosen it itself. Throws Error when the file cannot be read
    // at all; a sheet that two mappings fit equally well is a finding. The result lives until the
    // next call.
    Submission& read(const std::filesystem::path& path, const std::string& shown,
                     Chosen chosen = Chosen::itself);
    // The same for a file that is open already.
    Submission& read(xlsx::MappedFile file, const std::string& shown);
    // Beside the forms of the submission read last; empty unless made for filling.
    [[nodiscard]] const std::vector<FormPlaces>& places() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::importer
