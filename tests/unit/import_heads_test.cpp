// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "import/blocks/block_locator.hpp"
#include "support/mapping.hpp"
#include "support/sheet.hpp"

using namespace jixiao;
using namespace jixiao::importer;

namespace {

// A summary with a group head over three columns, one of them repeated without saying whose it is.
mapping::MappingSet summary_set() {
    mapping::Mapping mapping;
    mapping.id = "summary";
    mapping::Block block;
    block.name = "rows";
    block.head_rows = 2;
    block.columns.push_back(test::column("unit", FieldType::text, {test::head({"单位"})}));
    block.columns.push_back(
        test::column("self.total", FieldType::amount, {test::head({"自评得分", "执行数合计"})}));
    block.columns.push_back(
        test::column("review.total", FieldType::amount, {test::head({"复核得分", "执行数合计"})}));
    block.columns.push_back(
        test::column("review.spent", FieldType::amount, {test::head({"复核得分", "抽验执行数"})}));
    block.columns.push_back(
        test::column("review.score", FieldType::points, {test::head({"复核得分", "评价得分"})}));
    block.columns.back().follows = "review.spent";
    mapping.blocks.push_back(block);
    mapping::MappingSet set;
    set.mappings.push_back(mapping);
    return set;
}

struct HeadsFixture {
    mapping::MappingSet set = summary_set();
    LabelIndex index{set};
    CellWordsMemo memo{index};
    SheetView view;

    std::optional<LocatedBlock> locate(const test::Sheet& sheet) {
        view.reset(sheet.grid(), memo);
        return locate_block(view, {0, sheet.grid().row_count()}, set.mappings[0], 0, index.words(0),
                            index);
    }
    std::string columns(const LocatedBlock& located) {
        std::string text;
        for (const MatchedColumn& column : located.match.columns) {
            text += set.mappings[0].blocks[0].columns[column.spec].path + "@";
            append_column_name(text, column.head.first);
            text += " ";
        }
        return text;
    }
};

}  // namespace

TEST_CASE_FIXTURE(HeadsFixture, "merged group heads are joined to paths") {
    const test::Sheet sheet({{"A1", "汇总表"},
                             {"A2", "单位"},
                             {"B2", "自评得分"},
                             {"C2", "复核得分"},
                             {"B3", "执行数合计"},
                             {"C3", "执行数合计"},
                             {"D3", "抽验执行数"},
                             {"E3", "评价得分"},
                             {"A4", "成都市"},
                             {"B4", "=1"}},
                            {"A2:A3", "C2:E2"});
    const auto located = locate(sheet);
    REQUIRE(located);
    CHECK(located->top == 1);
    CHECK(located->bottom == 2);
    CHECK(columns(*located) == "unit@A self.total@B review.total@C review.spent@D review.score@E ");
}

TEST_CASE_FIXTURE(HeadsFixture, "a group head that lost its merge still covers its columns") {
    const test::Sheet sheet({{"A2", "单位"},
                             {"B2", "自评得分"},
                             {"C2", "复核得分"},
                             {"B3", "执行数合计"},
                             {"C3", "执行数合计"},
                             {"D3", "抽验执行数"},
                             {"E3", "评价得分"},
                             {"A4", "成都市"}});
    const auto located = locate(sheet);
    REQUIRE(located);
    CHECK(columns(*located) == "unit@A self.total@B review.total@C review.spent@D review.score@E ");
}

TEST_CASE_FIXTURE(HeadsFixture, "columns may stand in any order, and foreign ones between them") {
    const test::Sheet sheet({{"A1", "备注"},
                             {"B1", "复核得分"},
                             {"D1", "单位"},
                             {"B2", "抽验执行数"},
                             {"C2", "评价得分"}},
                            {"A1:A2", "B1:C1", "D1:D2"});
    const auto located = locate(sheet);
    REQUIRE(located);
    CHECK(columns(*located) == "review.spent@B review.score@C unit@D ");
    REQUIRE(located->match.extra.size() == 1);
    CHECK(located->match.extra[0].text == "备注");
}

TEST_CASE_FIXTURE(HeadsFixture, "a column that comes twice is bound once") {
    const test::Sheet sheet({{"A1", "单位"},
                             {"B1", "复核得分"},
                             {"D1", "单位"},
                             {"B2", "抽验执行数"},
                             {"C2", "评价得分"}},
                            {"A1:A2", "B1:C1", "D1:D2"});
    const auto located = locate(sheet);
    REQUIRE(located);
    CHECK(columns(*located) == "unit@A review.spent@B review.score@C ");
    REQUIRE(located->match.duplicates.size() == 1);
}

TEST_CASE_FIXTURE(HeadsFixture, "a repeated head without its left neighbour is not guessed") {
    const test::Sheet sheet(
        {{"A1", "单位"}, {"B1", "复核得分"}, {"B2", "评价得分"}, {"C2", "抽验执行数"}},
        {"A1:A2", "B1:C1"});
    const auto located = locate(sheet);
    CHECK_FALSE(located.has_value());  // two of five columns are no table
}
