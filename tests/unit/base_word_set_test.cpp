// SPDX-License-Identifier: MIT
#include "base/text/word_set.hpp"

#include <doctest/doctest.h>

namespace jixiao {

TEST_CASE("a word is found wherever it stands") {
    const WordSet words({"成本", "费用", "不合格"});
    CHECK(words.any_in("成本"));
    CHECK(words.any_in("抽检成本"));
    CHECK(words.any_in("费用控制"));
    CHECK(words.any_in("处置不合格药品"));
    CHECK_FALSE(words.any_in("合格率"));
    CHECK_FALSE(words.any_in("成"));
    CHECK_FALSE(words.any_in("成 本"));
    CHECK_FALSE(words.any_in(""));
}

TEST_CASE("words of one or two bytes are found too, and the empty one in everything") {
    CHECK(WordSet({"XX", "某某指标"}).any_in("aXX"));
    CHECK(WordSet({"x"}).any_in("x"));
    CHECK_FALSE(WordSet({"XX"}).any_in("X X"));
    CHECK(WordSet({""}).any_in(""));
}

TEST_CASE("words of one first character are told apart") {
    const WordSet words({"时间", "时限"});
    CHECK(words.any_in("办理时限"));
    CHECK_FALSE(words.any_in("时效"));
}

TEST_CASE("no words, nothing found") {
    CHECK_FALSE(WordSet().any_in("成本"));
}

}  // namespace jixiao
