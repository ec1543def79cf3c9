// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::check {

// A unit that is to report: its name and other names that it goes by.
struct RosterUnit {
    std::string name;
    std::vector<std::string> aliases;
    std::size_t line = 0;  // in the roster file, from one
};

// The units that are to report; empty: nobody said.
struct Roster {
    std::string file;
    std::vector<RosterUnit> units;
    std::vector<std::string> totals;  // lines that sum up others, no units: 合计, 市州小计
};

// Reads a text or CSV file, UTF-8 (with or without a byte-order mark): one unit a line, its other
// names behind commas; blank lines and lines that begin with # are passed over. Of a workbook the
// first sheet is read the same way, see units_of() in roster_rows.hpp for heads. Throws Error for
// files that cannot be read or name no unit, for other encodings and for names that stand twice.
Roster read_roster(const std::filesystem::path& file);

}  // namespace jixiao::check
