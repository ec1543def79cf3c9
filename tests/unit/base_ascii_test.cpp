// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text/ascii.hpp"

using namespace jixiao;

TEST_CASE("letters of ASCII lose their case, all else stays") {
    CHECK(ascii_lower("Sheet1.XLSX 表Ａ[Z]@`") == "sheet1.xlsx 表Ａ[z]@`");
    CHECK(same_in_ascii_case("Sheet1", "sHEET1"));
    CHECK(!same_in_ascii_case("Sheet1", "Sheet"));
    CHECK(!same_in_ascii_case("É", "é"));
}
