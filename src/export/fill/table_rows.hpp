// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "export/fill/blank_table.hpp"

namespace jixiao::fill {

// A row of the result: a row of the template, a record of the data, or both. One without a row of
// the template is inserted.
struct Slot {
    std::optional<std::size_t> row;  // index of the template's row
    const Record* data = nullptr;
    const RowIdentity* said = nullptr;  // what the data's record is about
    std::uint32_t at = 0;               // row of the sheet, insertions above included
    std::size_t like = 0;               // the template's row that it is, or is like
    std::uint32_t before = 0;  // inserted: the row of the template's sheet that it comes before
};

// Puts the records of the data into the rows of the template: by kind, by name and levels, into
// free rows of the same levels, else into rows that are inserted beside their like. In a table of
// labelled rows records without a row are left out. `identities` stand beside the records and must
// outlive the slots.
std::vector<Slot> place_records(const std::vector<const Record*>& records,
                                const std::vector<RowIdentity>& identities,
                                const BlankTable& table);

}  // namespace jixiao::fill
