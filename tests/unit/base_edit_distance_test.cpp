// SPDX-License-Identifier: MIT
#include "base/text/edit_distance.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace jixiao;

TEST_CASE("the distance counts characters, not bytes") {
    CHECK(edit_distance("", "", 3) == 0);
    CHECK(edit_distance("得分", "得分", 3) == 0);
    CHECK(edit_distance("得分", "得份", 3) == 1);
    CHECK(edit_distance("偏差原因分析", "偏差原因", 3) == 2);
    CHECK(edit_distance("labels", "lables", 3) == 1);
    CHECK(edit_distance("ab", "ba", 3) == 1);
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("", "甲乙丙", 5) == 3);
}

TEST_CASE("the distance is bounded") {
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("a", std::string(1000, 'b'), 2) == 3);
    CHECK(edit_distance("甲乙丙丁", "戊己庚辛", 0) == 1);
}

TEST_CASE("the nearest word is offered only when it is near and the only one") {
    CHECK(nearest_word("lables", {"labels", "place", "path"}) == "labels");
    CHECK(nearest_word("tpye", {"type", "path"}) == "type");
    CHECK(nearest_word("x", {"id", "version"}).empty());
    CHECK(nearest_word("fild", {"field", "fill"}).empty());
    CHECK(nearest_word("指标直", {"指标值", "得分"}) == "指标值");
    CHECK(nearest_word("word", {}).empty());
}
