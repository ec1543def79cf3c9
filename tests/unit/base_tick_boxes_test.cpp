// SPDX-License-Identifier: MIT
// Answers that are given by ticking.
#include "base/text/tick_boxes.hpp"

#include <doctest/doctest.h>

namespace jixiao {
namespace {

using Words = std::vector<std::string_view>;

Words ticked(std::string_view text) {
    return read_tick_boxes(text).ticked;
}

}  // namespace

TEST_CASE("the ticked box names the answer, in front of its word or behind it") {
    for (const std::string_view text :
         {"☑是 □否", "■是□否", "√是 □否", "□√是 □否", "是☑ 否□", "是（√）否（ ）",
          "（√）是 （　）否", "是[√] 否[ ]", "□否；☑是", "\uF052是 \uF0A3否"}) {
        INFO(text);
        CHECK(ticked(text) == Words{"是"});
    }
    CHECK(ticked("□优 ☑良 □中 □差") == Words{"良"});
    CHECK(ticked("☑是 ☑否") == Words{"是", "否"});
}

TEST_CASE("the box of a word is ticked as it is printed") {
    const auto tick = [](std::string_view text, std::string_view answer) {
        return with_tick(text, [&](std::string_view word) { return word == answer; }).value_or("-");
    };
    CHECK(tick("□是 □否", "否") == "□是 ☑否");
    CHECK(tick("是□ 否□", "否") == "是□ 否☑");
    CHECK(tick(" 优（　）良（ ）", "良") == " 优（　）良（√）");
    CHECK(tick("( )是 ( )否", "是") == "(√)是 ( )否");
    CHECK(tick("□是 □否", "有") == "-");
    CHECK(tick("☑是 □否", "否") == "-");
    CHECK(tick("是 否", "否") == "-");
}

TEST_CASE("a single tick among words without boxes is beside its word") {
    for (const std::string_view text :
         {"√是 否", "否 是√", "是√ 否", "否 √是", "√ 是　否", "否、是√", "是√ 否×", "✔是 ✘否",
          "（√）是 否", "☑是", "是 √"}) {
        INFO(text);
        CHECK(ticked(text) == Words{"是"});
    }
    CHECK(ticked("√优 良 中 差") == Words{"优"});
    CHECK(ticked("优 良√ 中 差") == Words{"良"});
    CHECK(ticked("优 √良 中 差") == Words{"良"});
    CHECK(ticked("√") == Words{""});
}

TEST_CASE("boxes that are typed with letters or drawn by other fonts") {
    for (const std::string_view text : {"[x]是 [ ]否", "（X）是 （ ）否", "R是 □否", "R是 £否",
                                        "□否 R是", "🗹是 ☐否", "□否R是"}) {
        INFO(text);
        CHECK(ticked(text) == Words{"是"});
    }
    CHECK_FALSE(read_tick_boxes("R是").found);
    CHECK(ticked("☑ERP系统 □无") == Words{"ERP系统"});
    CHECK(is_unticked("£是 £否"));
}

TEST_CASE("boxes of which none is ticked, and texts without boxes") {
    CHECK(is_unticked("□是 □否"));
    CHECK(is_unticked("是（ ）否（ ）"));
    CHECK_FALSE(is_unticked("☑是 □否"));
    CHECK_FALSE(is_unticked("是"));
    CHECK_FALSE(is_unticked(""));
    CHECK_FALSE(read_tick_boxes("是（已公开）").found);
    CHECK(read_tick_boxes("\xE2\x96").ticked.empty());
    CHECK(read_tick_boxes("（").ticked.empty());
}

TEST_CASE("one word with one box") {
    const auto said = [](std::string_view text) {
        const auto box = single_box(text);
        if (!box) return std::string("none");
        return std::string(box->word) + (box->ticked ? "+" : "-");
    };
    CHECK(said("☑良") == "良+");
    CHECK(said("良 √") == "良+");
    CHECK(said("□ 良") == "良-");
    CHECK(said("良（ ）") == "良-");
    CHECK(said(" ✔ ") == "+");
    CHECK(said("良") == "none");
    CHECK(said("优 √良 中") == "none");
    CHECK(said("□优 ☑良") == "none");
    CHECK(said("") == "none");
}

}  // namespace jixiao
