// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "import/sheet_view.hpp"

namespace jixiao::importer {

// A form found on a sheet, with the mapping that fits it best.
struct FoundForm {
    RowSpan rows;
    std::size_t mapping = 0;
    std::uint16_t score = 0;  // 40 for the title, up to 60 for the words
    std::optional<CellRef> title;
    // A mapping that fits nearly as well, which has more words than this one, and those it lacks.
    std::optional<std::size_t> runner_up;
    std::vector<std::string> lacking;
};

// Why a part of a sheet is not read: it is like no form, or like two.
struct NotRead {
    RowSpan rows;
    std::uint16_t score = 0;
    std::optional<std::size_t> nearest;  // mapping that came closest
    std::optional<std::size_t> rival;    // set when two fit equally well
    std::vector<std::string> missing;    // words of the nearest that were not found
};

struct Identification {
    std::vector<FoundForm> forms;
    std::vector<NotRead> rest;
};

// Splits a sheet at its titles and tries every mapping on every part. A title that only repeats
// the one above (a page break) begins no new form.
Identification identify_forms(const SheetView& sheet, const mapping::MappingSet& set,
                              const LabelIndex& index);

}  // namespace jixiao::importer
