// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "import/blocks/block_locator.hpp"
#include "support/mapping.hpp"
#include "support/sheet.hpp"

using namespace jixiao;
using namespace jixiao::importer;

namespace {

// A unit and two groups with the same heads below them; the unit is required.
mapping::MappingSet two_groups() {
    mapping::Mapping mapping;
    mapping::Block block;
    block.name = "rows";
    block.head_rows = 2;
    block.columns.push_back(test::column("unit", FieldType::text, {test::head({"项目单位"})}));
    block.columns.back().required = true;
    for (const auto& [path, group] :
         {std::pair("self.", "自评得分"), std::pair("review.", "复核得分")}) {
        for (const auto& [name, head] :
             {std::pair("spent", "执行数"), std::pair("score", "评价得分")}) {
            block.columns.push_back(test::column(std::string(path) + name, FieldType::points,
                                                 {test::head({group, head})}));
        }
    }
    mapping.blocks.push_back(block);
    mapping::MappingSet set;
    set.mappings.push_back(mapping);
    return set;
}

struct NearHeadsFixture {
    mapping::MappingSet set = two_groups();
    LabelIndex index{set};
    CellWordsMemo memo{index};
    SheetView view;

    // The head rows, each column with the cell that is mistyped.
    std::string found(const test::Sheet& sheet, bool nearest) {
        view.reset(sheet.grid(), memo);
        const RowSpan rows{0, sheet.grid().row_count()};
        const auto located =
            nearest ? nearest_heads(view, rows, set.mappings[0], 0, index.words(0), index)
                    : locate_block(view, rows, set.mappings[0], 0, index.words(0), index);
        if (!located) return "none";
        std::string text;
        for (const MatchedColumn& column : located->match.columns) {
            text += set.mappings[0].blocks[0].columns[column.spec].path;
            if (column.mistyped != nullptr) {
                text += "?" + column.mistyped->at.to_string() + "=" + std::string(column.meant);
            }
            text += " ";
        }
        return text;
    }
};

test::Sheet sheet_with(std::string_view unit, std::string_view group, std::string_view score) {
    return test::Sheet({{"A1", unit},
                        {"B1", group},
                        {"D1", "复核得分"},
                        {"B2", "执行数"},
                        {"C2", score},
                        {"D2", "执行数"},
                        {"E2", "评价得分"},
                        {"A3", "成都市"}},
                       {"A1:A2", "B1:C1", "D1:E1"});
}

}  // namespace

TEST_CASE_FIXTURE(NearHeadsFixture, "a mistyped head is bound and marked") {
    CHECK(found(sheet_with("项目单位", "自评得分", "评价得份"), false) ==
          "unit self.spent self.score?C2=评价得分 review.spent review.score ");
}

TEST_CASE_FIXTURE(NearHeadsFixture, "a mistyped group head marks all columns below it") {
    CHECK(found(sheet_with("项目单位", "自平得分", "评价得分"), false) ==
          "unit self.spent?B1=自评得分 self.score?B1=自评得分 review.spent review.score ");
}

TEST_CASE_FIXTURE(NearHeadsFixture, "one mistake in a head path, not two") {
    CHECK(found(sheet_with("项目单位", "自平得分", "评价得份"), false) ==
          "unit self.spent?B1=自评得分 review.spent review.score ");
}

TEST_CASE_FIXTURE(NearHeadsFixture,
                  "a block whose required head is mistyped is found all the same") {
    const auto sheet = sheet_with("项目单拉", "自评得分", "评价得分");
    CHECK(found(sheet, false) == "none");
    CHECK(found(sheet, true) ==
          "unit?A1=项目单位 self.spent self.score review.spent review.score ");
}

TEST_CASE_FIXTURE(NearHeadsFixture, "the nearest row names what a block lacks") {
    CHECK(found(sheet_with("成都", "自评得分", "评价得分"), true) ==
          "self.spent self.score review.spent review.score ");
    CHECK(found(test::Sheet({{"A1", "甲"}, {"B1", "乙"}}), true) == "none");
}
