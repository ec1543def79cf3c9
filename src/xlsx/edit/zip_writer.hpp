// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "xlsx/edit/part_packer.hpp"
#include "xlsx/package/package.hpp"

namespace jixiao::xlsx {

// Makes a zip archive in memory. Times of new entries are fixed, so that the same calls give the
// same bytes. No zip64: throws Error(limit_exceeded) beyond 4 GB and 65,535 entries.
class ZipWriter {
  public:
    // `file` stands for the archive in messages.
    ZipWriter(std::string file, PartPacker& packer);

    // The entry of another archive: packed bytes, name, time, attributes and comment stay; sizes
    // go before the data, extra fields that tell of them are left out.
    void copy(const ZipEntry& entry, std::string_view packed);
    // `name` as it is to stand in the archive.
    void add(std::string_view name, std::string_view text);
    // The whole archive; the writer is of no use afterwards.
    std::string finish();

    void reserve(std::size_t bytes) { out_.reserve(bytes); }

  private:
    struct Header;
    std::uint32_t begin_entry(const Header& header);
    void end_entry(const Header& header, std::uint32_t at, std::string_view extra,
                   std::string_view comment);
    void check_size(std::uint64_t bytes) const;

    std::string file_;
    PartPacker& packer_;
    std::string out_;
    std::string directory_;
    std::uint32_t entries_ = 0;
};

}  // namespace jixiao::xlsx
