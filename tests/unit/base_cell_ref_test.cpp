// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/cell/cell_ref.hpp"

using namespace jixiao;

TEST_CASE("cell references go to text and back") {
    for (const char* name : {"A1", "Z9", "AA10", "AZ52", "BA53", "XFD1048576"}) {
        CHECK(CellRef::parse(name).value().to_string() == name);
    }
    CHECK(CellRef::parse("$b$3").value() == CellRef{2, 1});
}

TEST_CASE("what is no reference is refused") {
    for (const char* name : {"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "甲1", "A-1", "A1 "}) {
        CHECK_FALSE(CellRef::parse(name).has_value());
    }
}

TEST_CASE("ranges accept their corners in any order") {
    CHECK(CellRange::parse("H26:A1").value().to_string() == "A1:H26");
    CHECK(CellRange::parse("C3").value().to_string() == "C3");
    CHECK_FALSE(CellRange::parse("A1:").has_value());
}
