// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"

namespace jixiao::importer {

// What a row of a table is to somebody who fills in the form.
enum class RowUse : std::uint8_t {
    record,  // has content of its own: a printed label, a fixed indicator, or answers
    prompt,  // template text in the place of a name: 指标1：, ……
    room,    // nothing but levels carried down
};

// An answer that shares its cell with a label: it takes the place of the bytes from … to of the
// cell's text ("填报单位：" has from = to = its length).
struct InlinePlace {
    std::string_view path;
    CellRef cell;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

// A table of a form as paper to write on. Its records in the form are all rows that can hold one,
// blank ones too; every field of them has the cell where its value goes.
struct TablePlaces {
    std::uint32_t head = 0;    // the lowest head row
    std::vector<RowUse> rows;  // beside the table's records
};

// Where the answers of a form go, as far as the form itself does not say it by the cells of its
// fields. Only told of blank forms that are to be filled in: see Importer.
struct FormPlaces {
    std::vector<InlinePlace> inlined;
    std::vector<TablePlaces> tables;  // beside the form's tables
};

}  // namespace jixiao::importer
