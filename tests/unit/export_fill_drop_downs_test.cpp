// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "export/fill/drop_downs.hpp"

using namespace jixiao;
using Words = std::vector<std::string>;

namespace {

void add(xlsx::Grid& grid, CellRef at, std::string_view text) {
    grid.add([&](xlsx::Cell& cell) {
        cell.at = at;
        cell.type = CellType::text;
        cell.text = text;
        return true;
    });
}

}  // namespace

TEST_CASE("the words of a drop-down list stand in its formula or in cells") {
    xlsx::Grid own;
    add(own, {0, 0}, "甲");
    add(own, {1, 0}, "乙");
    own.finish();
    xlsx::Grid other;
    add(other, {0, 1}, "是");
    other.finish();
    const auto named = [&](std::string_view name) { return name == "字 典" ? &other : nullptr; };
    const auto words = [&](std::string_view formula) {
        return fill::words_of_list(formula, own, named).value_or(Words{"?"});
    };
    CHECK(words("\"优, 良,中\"") == Words{"优", "良", "中"});
    CHECK(words("$A$1:$A$2") == Words{"甲", "乙"});
    CHECK(words("'字 典'!$B$1:$B$9") == Words{"是"});
    CHECK(words("没有!$B$1") == Words{"?"});
    CHECK(words("等级") == Words{"?"});
}

TEST_CASE("a validation names several ranges") {
    const auto ranges = fill::ranges_of("B3:B9 D3");
    REQUIRE(ranges.size() == 2);
    CHECK(ranges[0].to_string() == "B3:B9");
    CHECK(ranges[1].to_string() == "D3");
}
