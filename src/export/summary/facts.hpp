// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "check/across/collection.hpp"
#include "export/summary/figure.hpp"

namespace jixiao::exporter {

// What one form, or one record of it, gives to one sheet of a summary.
struct RowFacts {
    std::uint16_t sheet = 0;
    std::uint16_t source = 0;
    std::string key;         // of the unit: its code or its label key; empty: a row of its own
    std::string code;        // of the unit in a dictionary; empty: in none
    std::string kind;        // of the record
    std::uint32_t file = 0;  // number of the input
    std::vector<std::pair<std::uint16_t, Figure>> figures;  // by column, ascending
};

// What one form gives; independent of it.
struct FormFacts {
    check::FormNumber number;
    std::vector<RowFacts> rows;
    std::string year;  // empty: the form states none
};

}  // namespace jixiao::exporter
