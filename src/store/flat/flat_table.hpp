// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/flat/flat_row.hpp"
#include "store/flat/flat_value.hpp"

// What the flat tables look like: the same for CSV and SQLite.
namespace jixiao::store {

struct LeadColumn {
    std::string_view name;
    ColumnType type;
};

// A value with columns of its own. `path` is its path in the form or record; for a column of a
// dimension the path's last part that is no member of one.
struct FlatField {
    std::string_view name;
    std::string_view path;
    Shape shape;
};

struct FlatTable {
    TableId id;
    std::string_view name;
    std::size_t key;  // so many lead columns identify a record; 0: none do
    std::span<const LeadColumn> lead;
    std::span<const FlatField> fields;
};

// In the order of TableId.
std::span<const FlatTable> flat_tables();
const FlatTable& flat_table(TableId id);

struct FlatColumn {
    std::string name;
    ColumnType type;
};

// All columns of a table: the lead, then the parts of its fields.
std::vector<FlatColumn> columns_of(const FlatTable& table);

}  // namespace jixiao::store
