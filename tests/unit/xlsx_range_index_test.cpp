// SPDX-License-Identifier: MIT
// Ranges by the places they cover, against looking at each of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "xlsx/range_index.hpp"

namespace {

using namespace jixiao;

std::optional<std::uint32_t> looked_through(const std::vector<CellRange>& ranges, CellRef where) {
    const auto found =
        std::ranges::find_if(ranges, [&](const CellRange& one) { return one.contains(where); });
    if (found == ranges.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - ranges.begin());
}

}  // namespace

TEST_CASE("a place has the first range that covers it") {
    std::mt19937 random(20260101);
    xlsx::RangeIndex index;
    CHECK_FALSE(index.first_at({0, 0}));
    for (const std::uint32_t count : {1U, 7U, 8U, 9U, 100U, 700U}) {
        CAPTURE(count);
        std::vector<CellRange> ranges;
        while (ranges.size() < count) {
            const auto row = static_cast<std::uint32_t>(random() % 60);
            const auto column = static_cast<std::uint32_t>(random() % 60);
            const bool tall = random() % 2 == 0;
            const auto length = static_cast<std::uint32_t>(random() % 30);
            const auto width = static_cast<std::uint32_t>(count == 100 ? random() % 30 : 0);
            ranges.push_back(
                {{row, column}, {row + (tall ? length : width), column + (tall ? width : length)}});
        }
        index.build(ranges);
        for (std::uint32_t row = 0; row < 95; ++row) {
            for (std::uint32_t column = 0; column < 95; ++column) {
                if (index.first_at({row, column}) != looked_through(ranges, {row, column})) {
                    CAPTURE(row);
                    CAPTURE(column);
                    FAIL_CHECK("another range");
                }
            }
        }
    }
    index.clear();
    CHECK_FALSE(index.first_at({0, 0}));
}

TEST_CASE("a place between thousands of ranges that overlap is looked up as quickly as another" *
          doctest::timeout(5)) {
    constexpr std::uint32_t kRanges = 10'000;
    std::vector<CellRange> ranges;
    for (std::uint32_t i = 0; i < kRanges; ++i)
        ranges.push_back({{i % 2 * 2, i}, {i % 2 * 2, kRanges}});
    xlsx::RangeIndex index;
    index.build(ranges);
    std::size_t found = 0;
    for (std::uint32_t i = 0; i < kRanges; ++i) {
        if (index.first_at({1, i})) ++found;
        if (index.first_at({2, kRanges}) != 1U) ++found;
    }
    CHECK(found == 0);
}
