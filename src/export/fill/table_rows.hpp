// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "export/fill/fill_scene.hpp"
#include "export/fill/row_identity.hpp"

namespace jixiao::fill {

// A row of a template's table.
struct BlankRow {
    Record record;  // every field with its cell
    importer::RowUse use = importer::RowUse::record;
};

// The rows of a template's table that can hold a record, in their order: those that the importer
// found, without blank lines that are no part of the table, and the ruled rows below it. At least
// one.
std::vector<BlankRow> rows_of(const BlankForm& blank, std::size_t table);

// A row of the result: a row of the template, a record of the data, or both. One without a row of
// the template is inserted.
struct Slot {
    std::optional<std::size_t> row;  // index of the template's row
    const Record* data = nullptr;
    std::uint32_t at = 0;      // row of the sheet, insertions above included
    std::size_t like = 0;      // the template's row that it is, or is like
    std::uint32_t before = 0;  // inserted: the row of the template's sheet that it comes before
};

// Puts the records of the data into the rows of the template: by kind, by name and levels, into
// free rows of the same levels, else into rows that are inserted beside their like. `labelled`:
// every row of the table has a label of its own, none can be added; records without a row are left
// out and told.
std::vector<Slot> place_records(const std::vector<const Record*>& records,
                                const std::vector<BlankRow>& rows, std::string_view data_name_path,
                                std::string_view blank_name_path, bool labelled);

}  // namespace jixiao::fill
