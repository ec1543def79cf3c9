// SPDX-License-Identifier: MIT
#include "export/template/column_spread.hpp"

#include <doctest/doctest.h>

using namespace jixiao;
using namespace jixiao::exporter;

namespace {

std::vector<Decimal> numbers(std::initializer_list<int> all) {
    std::vector<Decimal> out;
    for (const int one : all) out.push_back(Decimal::integer(one));
    return out;
}

}  // namespace

TEST_CASE("as many things as columns take one each") {
    const auto spans = spread({0, 2}, numbers({50, 1, 1}), numbers({10, 10, 10}));
    REQUIRE(spans.size() == 3);
    for (std::uint16_t i = 0; i < 3; ++i) CHECK(spans[i] == mapping::ColumnSpan{i, i});
}

TEST_CASE("the room is used up, side by side, in about the shares that are wanted") {
    const auto spans =
        spread({1, 8}, numbers({10, 30, 10, 30}), numbers({99, 10, 10, 10, 10, 10, 10, 10, 10}));
    REQUIRE(spans.size() == 4);
    CHECK(spans[0] == mapping::ColumnSpan{1, 1});
    CHECK(spans[1] == mapping::ColumnSpan{2, 4});
    CHECK(spans[2] == mapping::ColumnSpan{5, 5});
    CHECK(spans[3] == mapping::ColumnSpan{6, 8});
}
