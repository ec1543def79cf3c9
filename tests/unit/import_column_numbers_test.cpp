// SPDX-License-Identifier: MIT
#include "import/blocks/column_numbers.hpp"

#include <doctest/doctest.h>

#include "support/mapping.hpp"
#include "support/sheet.hpp"

using namespace jixiao;
using namespace jixiao::importer;

namespace {

// A table in columns A, B and C, of which the first has the type given.
struct ColumnNumbersFixture {
    mapping::Block block;
    LocatedBlock located;

    bool numbers(const test::Sheet& sheet, FieldType first, bool row_label = false) {
        block.columns = {test::column("a", first, {}), test::column("b", FieldType::amount, {}),
                         test::column("c", FieldType::amount, {})};
        block.columns[0].row_label = row_label;
        located.match.columns.clear();
        for (std::uint16_t spec = 0; spec < 3; ++spec) {
            MatchedColumn column;
            column.spec = spec;
            column.head.first = column.head.last = spec;
            located.match.columns.push_back(column);
        }
        return numbers_columns(sheet.grid().row(0), located, block);
    }
};

}  // namespace

TEST_CASE_FIXTURE(ColumnNumbersFixture, "marks that follow each other number columns") {
    CHECK(numbers({{"A1", "栏次"}, {"B1", "=1"}, {"C1", "=2"}, {"D1", "=3"}}, FieldType::label));
    CHECK(numbers({{"A1", "甲"}, {"B1", "1"}, {"C1", "2"}}, FieldType::text));
    CHECK(numbers({{"A1", "甲"}, {"B1", "乙"}, {"C1", "丙"}}, FieldType::text));
    CHECK(numbers({{"A1", "—"}, {"B1", "A"}, {"C1", "B"}}, FieldType::text));
    CHECK(numbers({{"A1", "A"}, {"B1", "B"}, {"C1", "（1）"}}, FieldType::text));
    CHECK(numbers({{"A1", "（1）"}, {"B1", "(2)"}, {"C1", "（3）=（2）/（1）×100%"}},
                  FieldType::amount));
    CHECK(numbers({{"A1", "①"}, {"B1", "②"}, {"C1", "③"}}, FieldType::amount));
    CHECK(numbers({{"A1", "=1"}, {"B1", "=2"}, {"C1", "3=1+2"}}, FieldType::amount));
    CHECK(numbers({{"A1", "=1"}, {"B1", "=2"}, {"C1", "=3"}}, FieldType::level));
}

TEST_CASE_FIXTURE(ColumnNumbersFixture, "figures that may be answers do not") {
    CHECK_FALSE(numbers({{"A1", "=1"}, {"B1", "=2"}, {"C1", "=3"}}, FieldType::amount));
    // A row's own number, and its figures.
    CHECK_FALSE(numbers({{"A1", "=1"}, {"B1", "=2"}, {"C1", "=3"}}, FieldType::text, true));
    CHECK_FALSE(numbers({{"A1", "=1"}, {"B1", "=2"}, {"C1", "=3"}}, FieldType::label, true));
}

TEST_CASE_FIXTURE(ColumnNumbersFixture, "a gap, another text or fewer than three marks are data") {
    CHECK_FALSE(numbers({{"A1", "甲"}, {"B1", "1"}, {"C1", "3"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "乙"}, {"B1", "1"}, {"C1", "2"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "甲"}, {"B1", "1"}, {"C1", "2个"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "甲"}, {"B1", "2"}, {"C1", "3"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "甲"}, {"B1", "1"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "—"}, {"B1", "=1"}, {"C1", "=2"}}, FieldType::amount));
    CHECK_FALSE(numbers({{"A1", "B"}, {"B1", "A"}, {"C1", "B"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "栏次"}, {"B1", "1"}, {"C1", "2"}}, FieldType::level));
    CHECK_FALSE(numbers({{"A1", "①"}, {"B1", "②"}, {"C1", "好"}}, FieldType::level));
}
