// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "export/fill/fill_scene.hpp"
#include "export/fill/table_rows.hpp"

namespace jixiao::fill {

// One column of a template's table, of a list one of its places.
struct BlankColumn {
    const mapping::ColumnSpec* spec = nullptr;
    std::size_t occurrence = 0;
    bool is_name = false;  // names the rows
    bool is_level = false;
    // A level whose label stands in every row anew.
    bool repeats = false;
};

// A value of a column in one slot: the template's cell, or that of the row it is like, and the
// data's answer; nullptr where there is none.
struct SlotValue {
    const Field* blank = nullptr;
    const Field* data = nullptr;
};

// Slots first … last - 1 share one cell of a column.
struct ColumnRun {
    std::size_t first = 0;
    std::size_t last = 0;
};

// Cuts a column into the cells of the result: rows that the template merges, or whose data came
// from one cell, or that are inserted below the label of their level, have one cell together.
// `values` and `identities` stand beside the slots; these say what the row is about in the end.
std::vector<ColumnRun> runs_of(const BlankColumn& column, const std::vector<Slot>& slots,
                               const std::vector<SlotValue>& values,
                               const std::vector<RowIdentity>& identities, const xlsx::Grid& grid);

// Whether the template prints what the data say; a blank says nothing else.
bool says_the_same(const Value& printed, const Value& said);

}  // namespace jixiao::fill
