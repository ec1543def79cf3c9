// SPDX-License-Identifier: MIT
#include "import/blocks/repeated_heads.hpp"

#include <doctest/doctest.h>

#include "support/mapping.hpp"
#include "support/sheet.hpp"

using namespace jixiao;
using namespace jixiao::importer;

namespace {

// The head in row 1 and a second row.
struct RepeatedHeadsFixture {
    mapping::MappingSet set;
    SheetView view;

    bool repeats(const test::Sheet& sheet) {
        mapping::Block block;
        block.columns = {test::column("kind", FieldType::text,
                                      {test::head({"数量指标"}), test::head({"质量指标"})}),
                         test::column("target", FieldType::measure, {test::head({"目标值"})}),
                         test::column("score", FieldType::points, {test::head({"得分"})})};
        mapping::Mapping mapping;
        mapping.blocks.push_back(block);
        set.mappings = {mapping};
        const LabelIndex index(set);
        CellWordsMemo memo(index);
        view.reset(sheet.grid(), memo);
        const auto located = locate_block(view, {0, 1}, set.mappings[0], 0, index.words(0), index);
        REQUIRE(located);
        return repeats_head(view, *located, index.words(0).blocks[0], 1);
    }
};

}  // namespace

TEST_CASE_FIXTURE(RepeatedHeadsFixture,
                  "a row that says the heads of its columns is a head once more") {
    CHECK(repeats({{"A1", "数量指标"},
                   {"B1", "目标值"},
                   {"C1", "得分"},
                   {"A2", "数量指标"},
                   {"B2", "目标值"},
                   {"C2", "得分"}}));
    CHECK(repeats({{"A1", "数量指标"},
                   {"B1", "目标值"},
                   {"C1", "得分"},
                   {"A2", "质量指标"},
                   {"B2", "目标值（个）"},
                   {"C2", "得分（分）"},
                   {"D2", "第2页"}}));
    CHECK(repeats({{"A1", "数量指标"},
                   {"B1", "目标值"},
                   {"C1", "得分"},
                   {"D1", "备注"},
                   {"A2", "质量指标"},
                   {"B2", "目标值"},
                   {"D2", "=3"}}));
}

TEST_CASE_FIXTURE(RepeatedHeadsFixture, "a row with an answer among them is none") {
    CHECK_FALSE(repeats({{"A1", "数量指标"},
                         {"B1", "目标值"},
                         {"C1", "得分"},
                         {"A2", "质量指标"},
                         {"B2", "目标值"},
                         {"C2", "=10"}}));
    CHECK_FALSE(
        repeats({{"A1", "数量指标"}, {"B1", "目标值"}, {"C1", "得分"}, {"A2", "质量指标"}}));
    // A head of another column.
    CHECK_FALSE(repeats(
        {{"A1", "数量指标"}, {"B1", "目标值"}, {"C1", "得分"}, {"A2", "目标值"}, {"B2", "得分"}}));
}
