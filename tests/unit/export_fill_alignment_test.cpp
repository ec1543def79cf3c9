// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "export/fill/alignment.hpp"

using namespace jixiao::fill;

namespace {

// Records and rows as letters; equal letters fit. The row of each record, '-' for none.
std::string pairs(std::string_view records, std::string_view rows) {
    const auto found = align(records.size(), rows.size(), [&](std::size_t record, std::size_t row) {
        return records[record] == rows[row] ? 1U : 0U;
    });
    std::string text;
    for (const auto& row : found) text.push_back(row ? static_cast<char>('0' + *row) : '-');
    return text;
}

}  // namespace

TEST_CASE("records find their rows without changing the order") {
    CHECK(pairs("abc", "abc") == "012");
    CHECK(pairs("ac", "abc") == "02");
    CHECK(pairs("abc", "ac") == "0-1");
    CHECK(pairs("ba", "ab") == "-0");
    CHECK(pairs("", "abc").empty());
    CHECK(pairs("abc", "") == "---");
}

TEST_CASE("of equal rows the first ones are used, by the first records") {
    CHECK(pairs("aa", "aaa") == "01");
    CHECK(pairs("aaa", "aa") == "01-");
    CHECK(pairs("aab", "ab") == "0-1");
    CHECK(pairs("aaabb", "aabbb") == "01-23");
    CHECK(pairs("aaa", "baa") == "12-");
}

TEST_CASE("the better fit wins over the earlier one") {
    const auto found = align(
        1, 2, [](std::size_t, std::size_t row) { return static_cast<std::uint32_t>(row + 1); });
    CHECK(found[0] == 1);
}

TEST_CASE("very large tables are paired one by one") {
    const std::size_t many = 2'000;
    const auto found = align(
        many, many, [](std::size_t record, std::size_t row) { return record == row ? 1U : 0U; });
    CHECK(found.front() == 0);
    CHECK(found.back() == many - 1);
}
