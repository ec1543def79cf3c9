// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "import/blocks/level_filler.hpp"
#include "support/mapping.hpp"
#include "support/sheet.hpp"

using namespace jixiao;
using namespace jixiao::importer;

namespace {

struct LevelFillerFixture {
    mapping::MappingSet set;
    LabelIndex index{set};
    CellWordsMemo memo{index};
    SheetView view;
    mapping::Block block;

    LevelFillerFixture() {
        block.columns.push_back(test::level("level1", 1, "一级指标"));
        block.columns.push_back(test::level("level2", 2, "二级指标"));
        block.columns.push_back(test::level("level3", 3, "三级指标"));
        auto weight = test::column("level1_weight", FieldType::points, {test::head({"权重"})});
        weight.level = 1;
        weight.has_level = true;
        weight.fill = mapping::FillDown::level;
        block.columns.push_back(weight);
    }

    // The rows that lack a higher level, from 1 on.
    std::vector<std::uint32_t> lacking(const test::Sheet& sheet) {
        view.reset(sheet.grid(), memo);
        LevelFiller filler(view, block, {0U, 1U, 2U, 3U});
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < sheet.grid().row_count(); ++row) {
            filler.enter(row);
            if (filler.lacks_higher_level()) rows.push_back(row + 1);
        }
        return rows;
    }

    // Per row the cells that its three levels and the weight are taken from.
    std::vector<std::string> places(const test::Sheet& sheet) {
        view.reset(sheet.grid(), memo);
        LevelFiller filler(view, block, {0U, 1U, 2U, 3U});
        std::vector<std::string> rows;
        for (std::uint32_t row = 0; row < sheet.grid().row_count(); ++row) {
            filler.enter(row);
            std::string text;
            for (std::size_t spec = 0; spec < 4; ++spec) {
                text += filler.place(spec).to_string() + (spec < 3 ? " " : "");
            }
            rows.push_back(text);
        }
        return rows;
    }
};

}  // namespace

TEST_CASE_FIXTURE(LevelFillerFixture, "a level in between may be missing, the highest one not") {
    const test::Sheet sheet({{"B1", "数量"},
                             {"C1", "甲"},
                             {"A2", "满意度指标"},
                             {"C2", "乙"},
                             {"C3", "丙"},
                             {"A4", "效益"},
                             {"C4", "丁"}});
    CHECK(lacking(sheet) == std::vector<std::uint32_t>{1});
}

TEST_CASE_FIXTURE(LevelFillerFixture, "labels go down through merges") {
    const test::Sheet sheet(
        {{"A1", "产出"}, {"B1", "数量"}, {"C1", "甲"}, {"D1", "=50"}, {"C2", "乙"}},
        {"A1:A2", "B1:B2", "D1:D2"});
    CHECK(places(sheet) == std::vector<std::string>{"A1 B1 C1 D1", "A1 B1 C2 D1"});
}

TEST_CASE_FIXTURE(LevelFillerFixture, "labels go down where the merges were taken apart") {
    const test::Sheet sheet(
        {{"A1", "产出"}, {"B1", "数量"}, {"C1", "甲"}, {"D1", "=50"}, {"C2", "乙"}});
    CHECK(places(sheet) == std::vector<std::string>{"A1 B1 C1 D1", "A1 B1 C2 D1"});
}

TEST_CASE_FIXTURE(LevelFillerFixture, "a new higher level ends the lower one and its weight") {
    const test::Sheet sheet({{"A1", "产出"},
                             {"B1", "数量"},
                             {"C1", "甲"},
                             {"D1", "=50"},
                             {"A2", "效益"},
                             {"C2", "乙"}});
    CHECK(places(sheet) == std::vector<std::string>{"A1 B1 C1 D1", "A2 B2 C2 D2"});
}

TEST_CASE_FIXTURE(LevelFillerFixture,
                  "a page break that repeats the higher label keeps the lower one") {
    const test::Sheet sheet({{"A1", "产出"},
                             {"B1", "数量"},
                             {"C1", "甲"},
                             {"D1", "=50"},
                             {"A2", "产出"},
                             {"C2", "乙"}});
    CHECK(places(sheet) == std::vector<std::string>{"A1 B1 C1 D1", "A2 B1 C2 D1"});
}

TEST_CASE_FIXTURE(LevelFillerFixture, "the lowest level is never carried down") {
    const test::Sheet sheet({{"A1", "产出"}, {"B1", "数量"}, {"C1", "甲"}, {"D2", "=1"}});
    CHECK(places(sheet) == std::vector<std::string>{"A1 B1 C1 D1", "A1 B1 C2 D2"});
}
