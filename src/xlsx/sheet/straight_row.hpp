// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace jixiao::xlsx {

struct StraightRow {
    std::uint32_t number = 0;  // as stored, counted from 1; not checked
    bool hidden = false;
    bool is_empty = false;  // the tag was <row …/>
};

// Takes the start tag of a row that has its number: attributes of any kind, double quotes. False,
// and `at` has not moved, for every other shape and for tags that go on behind the piece.
bool take_straight_row(const char*& at, StraightRow& row);

}  // namespace jixiao::xlsx
