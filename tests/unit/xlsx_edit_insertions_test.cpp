// SPDX-License-Identifier: MIT
// Rows that come in at several places at once: as if they came one after the other.
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "support/edited_workbook.hpp"
#include "support/xlsx_corpus.hpp"
#include "unit/store_sample.hpp"

namespace {

using namespace jixiao;
using test::EditedWorkbook;
using test::small_workbook;
using xlsx::NewRows;

// The workbook, or the number of the finding by which it is refused.
template <class Insert>
std::string result_of(const std::string& bytes, const Insert& insert) {
    EditedWorkbook workbook(bytes);
    try {
        insert(workbook);
    } catch (const Error& error) {
        return std::to_string(static_cast<int>(error.code()));
    }
    CHECK(workbook.knows_places());
    return workbook.saved();
}

std::string at_once(const std::string& bytes, const std::vector<NewRows>& rows) {
    return result_of(bytes, [&](auto& workbook) { workbook.editor().insert_rows(0, rows); });
}

std::string one_by_one(const std::string& bytes, const std::vector<NewRows>& rows) {
    return result_of(bytes, [&](auto& workbook) {
        for (auto own = rows.begin(); own != rows.end(); ++own) {
            std::uint32_t above = 0;
            std::uint32_t above_model = 0;
            for (auto other = rows.begin(); other != own; ++other) {
                above += other->count;
                if (other->before <= own->like) above_model += other->count;
            }
            workbook.sheet().insert_rows(own->before + above, own->count, own->like + above_model);
        }
    });
}

void compare(const std::string& bytes, const std::vector<NewRows>& rows) {
    CHECK((at_once(bytes, rows) == one_by_one(bytes, rows)));
}

constexpr const char* kFormulas =
    R"(<dimension ref="A1:C9"/><sheetViews><sheetView><pane ySplit="4" topLeftCell="A5" state="frozen"/></sheetView></sheetViews>)"
    R"(<sheetData><row r="1"><c r="A1"><f>SUM(A2:A3)+A4+A5+SUM(A6:A7)</f></c></row>)"
    R"(<row r="2"><c r="A2"/><c r="B2"><f t="shared" ref="B2:B7" si="0">A2*2</f></c></row>)"
    R"(<row r="3"><c r="A3" s="1"/><c r="B3"><f t="shared" si="0"/></c></row>)"
    R"(<row r="4"><c r="A4"/><c r="C4"><f t="array" ref="C4:D4">A4:B4</f></c></row>)"
    R"(<row r="6"><c r="A6" s="2"/><c r="B6"><f t="shared" si="0"/></c><c r="C6"><f>SUM(A$2:A6)</f></c></row>)"
    R"(<row r="7"><c r="A7"/></row><row r="9"><c r="A9"><f>A6+A7</f></c></row></sheetData>)"
    R"(<mergeCells count="3"><mergeCell ref="D2:E2"/><mergeCell ref="D3:D6"/><mergeCell ref="D7:E7"/></mergeCells>)"
    R"(<conditionalFormatting sqref="A6:A7"><cfRule type="expression"><formula>A6&gt;$A$9</formula></cfRule></conditionalFormatting>)"
    R"(<dataValidations count="1"><dataValidation sqref="B3 B7"><formula1>$A$7</formula1></dataValidation></dataValidations>)"
    R"(<rowBreaks count="1"><brk id="6"/></rowBreaks>)";

}  // namespace

TEST_CASE("rows at two places come in as they would one after the other") {
    const std::string bytes = test::packed(small_workbook(kFormulas));
    for (std::uint32_t first = 1; first < 10; ++first) {
        for (std::uint32_t second = first; second < 10; ++second) {
            CAPTURE(first);
            CAPTURE(second);
            compare(bytes, {{first, 2, first - 1}, {second, 1, second}});
            compare(bytes, {{first, 1, first}, {second, 3, second - 1}, {9, 1, 6}});
        }
    }
}

TEST_CASE("so they do in whatever else a workbook has") {
    for (const auto& file : test::corpus_files("edit")) {
        CAPTURE(file.string());
        const std::string bytes = sample::read_file(file.string());
        for (std::uint32_t first = 1; first < 25; first += 3) {
            CAPTURE(first);
            compare(bytes, {{first, 2, first - 1}, {first + 4, 1, first + 3}});
            compare(bytes, {{first, 1, first}, {first + 7, 2, first + 7}});
        }
    }
}

TEST_CASE("the model of new rows is the row that stood there before") {
    EditedWorkbook workbook(small_workbook(
        R"(<sheetData><row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="2"/></row></sheetData>)"));
    const NewRows rows[] = {{1, 1, 1}, {1, 1, 0}};
    workbook.editor().insert_rows(0, rows);
    CHECK(workbook.sheet().style({1, 0}) == 2);
    CHECK(workbook.sheet().style({2, 0}) == 1);
    CHECK(workbook.sheet().style({3, 0}) == 2);
}

TEST_CASE("new rows must be told from above") {
    EditedWorkbook workbook(small_workbook(R"(<sheetData><row r="1"/></sheetData>)"));
    const NewRows rows[] = {{3, 1, 1}, {1, 1, 0}};
    CHECK_THROWS_AS(workbook.editor().insert_rows(0, rows), std::logic_error);
    workbook.editor().insert_rows(0, {});
}
