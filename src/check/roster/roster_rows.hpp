// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/roster/roster.hpp"

namespace jixiao::check {

// One line of a list of units, cell by cell, without blanks around the texts.
struct RosterRow {
    std::size_t line = 0;  // from one
    std::vector<std::string> cells;
};

// The units that the rows name. Where a row says what its columns are (单位名称, 别名), the rows
// below it are read by it, other columns (序号, 联系人) are passed over and so are titles above it;
// else the first text of a row is a unit and the others are its other names. Rows that begin with #
// are remarks. Throws Error: roster_empty, roster_name_twice.
Roster units_of(std::string file, const std::vector<RosterRow>& rows);

}  // namespace jixiao::check
