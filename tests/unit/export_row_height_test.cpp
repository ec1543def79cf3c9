// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "export/row_height.hpp"

using namespace jixiao::exporter;

TEST_CASE("Chinese text breaks anywhere, Latin words at spaces") {
    // 20 characters of the standard font: at 10.5 points 20 half-width ones, or 10 full-width ones.
    CHECK(wrapped_lines("", 20, 10.5) == 1);
    CHECK(wrapped_lines("一二三四五六七八九十", 20, 10.5) == 1);
    CHECK(wrapped_lines("一二三四五六七八九十一", 20, 10.5) == 2);
    CHECK(wrapped_lines("twelve fifteen words", 20, 10.5) == 1);
    CHECK(wrapped_lines("twelve fifteen words more", 20, 10.5) == 2);
    CHECK(wrapped_lines("twelvefifteenwordsinoneveryverylongword", 20, 10.5) == 2);
}

TEST_CASE("paragraphs begin new lines") {
    CHECK(wrapped_lines("年度\n总体\n目标", 20, 10.5) == 3);
    CHECK(wrapped_lines("一\n", 20, 10.5) == 2);
}

TEST_CASE("larger letters need more lines and higher ones") {
    CHECK(wrapped_lines("一二三四五六七八九十", 20, 21) == 2);
    CHECK(height_of_lines(1, 10) == doctest::Approx(18.2));
    CHECK(height_of_lines(6, 10) == doctest::Approx(84.2));
}
