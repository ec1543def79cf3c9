// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/fill/fill_scene.hpp"
#include "export/fill/table_rows.hpp"

namespace jixiao::fill {

// How a table of the template was filled in.
struct TableOutcome {
    const FillScene& scene;
    const Table& table;           // of the template
    const mapping::Block& block;  // of the template
    const std::vector<const Table*>& data;
    const std::vector<BlankRow>& rows;
    const std::vector<Slot>& slots;
    const std::vector<const Record*>& records;
};

// Tells what of the data has no place in the table, and what the table asks for in vain.
void tell_about_table(const TableOutcome& outcome);

// A value that says something.
bool says_something(const Value& value);

}  // namespace jixiao::fill
