// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "xlsx/sheet/stored_cell.hpp"

namespace jixiao::xlsx {

enum class Straight : std::uint8_t {
    cell,     // taken; `at` is behind it
    blank,    // taken, and nothing is in it; `at` is behind it
    unusual,  // `at` has not moved: the scanner's general path must read what comes
};

// Takes one <c> element of the shapes that nearly all producers write: attributes r, s and t in
// any order and double quotes, then <v>, <f> and <v>, or <is><t>. The text ends with '<' and
// zeros as a PartStream's piece does; an element that goes on behind it is unusual.
Straight take_straight_cell(const char*& at, StoredCell& cell);

}  // namespace jixiao::xlsx
