// SPDX-License-Identifier: MIT
// How findings name rows, and which of a row's values stands in a column.
#include "check/rules/form_view.hpp"

#include <doctest/doctest.h>

#include "check_sample.hpp"

namespace jixiao {
namespace {

using check_sample::Row;
using check_sample::Sample;

// The words at the head of the score of a row that has too much of it.
std::string heading(Row columns, Row cells) {
    columns.insert(columns.end(), {"weight:points", "score:points"});
    cells.insert(cells.end(), {"5", "6"});
    Sample sample(
        "[[rule]]\nid = \"r\"\nkind = \"at_most\"\npart = \"indicators.score\"\n"
        "whole = \"indicators.weight\"\nsays = \"score\"\n");
    sample.table("indicators", columns, {cells});
    REQUIRE(sample.run().size() == 1);
    return sample.findings().front().evidence.heading;
}

}  // namespace

TEST_CASE("a row is called by its lowest level, typed as one or as text") {
    CHECK(heading({"level1:level", "level2:level"}, {"产出", "工作数量"}) == "工作数量 · score");
    CHECK(heading({"level1:level", "level2:level", "level3"}, {"产出", "质量", "抽检合格率"}) ==
          "抽检合格率 · score");
    CHECK(heading({"level1:level", "name"}, {"产出", "抽检合格率"}) == "抽检合格率 · score");
    CHECK(heading({"level3"}, {"抽检合格率"}) == "抽检合格率 · score");
    CHECK(heading({"level1:level", "level3"}, {"产出", ""}) == "产出 · score");
}

TEST_CASE("a row is called by the unit only where it has no other name") {
    CHECK(heading({"level3", "unit"}, {"培训人数", "人次"}) == "培训人数 · score");
    CHECK(heading({"unit", "note"}, {"甲市", "说明"}) == "甲市 · score");
    CHECK(heading({"note"}, {"说明"}) == "score");
}

TEST_CASE("a head text that is a level does not hide the name in its column") {
    const auto field = [](std::string_view path, std::string_view text, std::uint32_t row) {
        Field out{path, FieldType::level, 0, {}};
        out.value.cell = {row, 0};
        out.value.text = text;
        return out;
    };
    Record record;
    record.fields = {field("level2", "数量指标", 1), field("level3", "抽检批次", 2)};
    REQUIRE(check::FormView::at(record, 0) != nullptr);
    CHECK(check::FormView::at(record, 0)->text == "抽检批次");
    record.fields = {field("bands[]", "0", 2), field("bands[]", "0.5", 2)};
    CHECK(check::FormView::at(record, 0)->text == "0");
    CHECK(check::FormView::at(record, 1) == nullptr);
}

}  // namespace jixiao
