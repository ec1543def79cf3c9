// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "store/flat/flat_table.hpp"

namespace jixiao::store {

// The statements that make the flat tables in SQLite. Numbers are NUMERIC, so that they compare
// and add up; SQLite gives up to 15 digits back as they were written. The stored texts beside
// them are exact.
inline constexpr int kSqliteVersion = 1;  // the database's user_version

std::string create_table_sql(const FlatTable& table);
std::string insert_sql(const FlatTable& table);
std::span<const char* const> create_index_sql();

}  // namespace jixiao::store
