// SPDX-License-Identifier: MIT
// What is said about a workbook that is given back, and how it is found again.
#include <doctest/doctest.h>

#include "export/annotate/clear_marks.hpp"
#include "export/annotate/comment_text.hpp"
#include "export/annotate/returned_workbook.hpp"
#include "export/annotate/review.hpp"
#include "export/annotate/set_marks.hpp"
#include "support/edited_workbook.hpp"

namespace {

using namespace jixiao;
using test::EditedWorkbook;
using test::Parts;
using test::small_workbook;

constexpr const char* kComments = "xl/comments1.xml";

Finding finding(Code code, std::string sheet, std::string cell) {
    return {code, {"a.xlsx", std::move(sheet), std::move(cell)}, {}, "95", "94.5", {}};
}

annotate::Review review_of(const std::vector<Finding>& findings, Level least = Level::explain) {
    return annotate::make_review("a.xlsx", findings, least, Language::zh);
}

std::string marked(const Parts& parts, const std::vector<Finding>& findings) {
    EditedWorkbook workbook(parts);
    annotate::set_marks(workbook.editor(), review_of(findings), 1);
    return workbook.saved();
}

annotate::MarkRecords records_of(const std::string& bytes) {
    xlsx::ReaderState state;
    xlsx::Workbook workbook(xlsx::MappedFile::from_memory(bytes, "a.xlsx"), state);
    return annotate::read_records(workbook, workbook.sheets().size() - 1);
}

std::string cleared(const std::string& bytes) {
    const annotate::MarkRecords records = records_of(bytes);
    EditedWorkbook workbook(bytes);
    annotate::clear_marks(workbook.editor(), records);
    return workbook.saved();
}

const Parts kPlain = small_workbook(
    "<sheetData><row r=\"2\"><c r=\"B2\" s=\"0\"><v>1</v></c></row></sheetData>"
    "<mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells>");

}  // namespace

TEST_CASE("a review counts what it lists and marks cells, but never for notes") {
    const std::vector<Finding> findings{
        finding(Code::sum_differs, "表一", "B2"), finding(Code::cell_bad_index, "表一", ""),
        finding(Code::cell_many_digits, "表一", "B2"), finding(Code::fill_no_data, "表一", "C9")};
    const annotate::Review review = review_of(findings, Level::note);
    REQUIRE(review.remarks.size() == 4);
    CHECK(review.remarks[0].code == "JX1201");
    CHECK(review.counts[static_cast<std::size_t>(Level::error)] == 2);
    CHECK(review.counts[static_cast<std::size_t>(Level::note)] == 1);
    REQUIRE(review.marks.size() == 1);
    CHECK(review.marks[0].at == CellRef{1, 1});
    CHECK(review.marks[0].level == Level::error);
    CHECK(review.marks[0].remarks == std::vector<std::size_t>{0, 2});
    CHECK(review_of(findings).remarks.size() == 3);
}

TEST_CASE("a comment says what is wrong and is known again") {
    std::vector<Finding> findings{finding(Code::sum_differs, "表一", "B2")};
    findings[0].evidence.calculation = "1 + 2 = 3";
    findings[0].evidence.heading = "合计";
    const annotate::Review review = review_of(findings);
    const std::string body = annotate::comment_body(review, review.marks[0]);
    CHECK(body ==
          "\n【错误】JX1201 合计\n填写 95，应为 94.5：合计须等于各项之和\n计算：1 + 2 = 3\n改正："
          "请核对合计与各项，改正有误的一处。");
    const std::string head = annotate::comment_head(2, 13, Language::zh);
    const auto part = annotate::own_part("原有\n" + head + body);
    REQUIRE(part);
    CHECK(part->begin == std::string("原有").size());
    CHECK(part->mark == 13);
    CHECK(annotate::own_part(annotate::comment_head(1, 7, Language::en))->mark == 7);
    CHECK(!annotate::own_part("原有的批注"));
}

TEST_CASE("marks of merged cells are one, at the first cell") {
    const std::string bytes = marked(kPlain, {finding(Code::cell_many_digits, "表一", "B2"),
                                              finding(Code::sum_differs, "表一", "C3")});
    const annotate::MarkRecords records = records_of(bytes);
    REQUIRE(records.records.size() == 1);
    CHECK(records.records[0].at == CellRef{1, 1});
    CHECK(records.records[0].colour == 0xFFC7CE);
    const std::string comments = test::unpacked(bytes).at(kComments);
    CHECK(comments.find("JX0203") != std::string::npos);
    CHECK(comments.find("JX1201") != std::string::npos);
}

TEST_CASE("cleared marks leave the sheet as it was") {
    const std::string bytes = marked(kPlain, {finding(Code::sum_differs, "表一", "B2")});
    CHECK(test::unpacked(bytes).at(test::kSheetPart) != kPlain.at(test::kSheetPart));
    const Parts parts = test::unpacked(cleared(bytes));
    CHECK(parts.at(test::kSheetPart) == kPlain.at(test::kSheetPart));
    CHECK(!parts.contains(kComments));
    CHECK(!parts.contains("xl/worksheets/jixiao1.xml"));
    CHECK(!parts.contains("xl/worksheets/_rels/sheet1.xml.rels"));
}

TEST_CASE("a mark goes with its cell when rows are put in above") {
    EditedWorkbook moved(marked(kPlain, {finding(Code::sum_differs, "表一", "B2")}));
    moved.editor().sheet(1).insert_rows(0, 3, 0);
    const Parts parts = test::unpacked(cleared(moved.saved()));
    CHECK(parts.at(test::kSheetPart).find("<c r=\"B5\" s=\"0\"><v>1</v></c>") != std::string::npos);
}

TEST_CASE("a colour that has been changed since stays") {
    EditedWorkbook changed(marked(kPlain, {finding(Code::sum_differs, "表一", "B2")}));
    xlsx::SheetEditor& sheet = changed.sheet(1);
    const std::uint32_t green =
        changed.editor().styles().derived(sheet.style({1, 1}), {.fill = 0x00FF00});
    sheet.set_style({1, 1}, green);
    EditedWorkbook again(cleared(changed.saved()));
    CHECK(again.editor().styles().is_filled(again.sheet().style({1, 1}), 0x00FF00));
}

TEST_CASE("other changes to the format of a marked cell stay") {
    EditedWorkbook changed(marked(kPlain, {finding(Code::sum_differs, "表一", "B2")}));
    xlsx::SheetEditor& sheet = changed.sheet(1);
    const std::uint32_t bold =
        changed.editor().styles().derived(sheet.style({1, 1}), {.bold = true});
    sheet.set_style({1, 1}, bold);
    EditedWorkbook again(cleared(changed.saved()));
    const std::uint32_t style = again.sheet().style({1, 1});
    CHECK(style != 0);
    CHECK(!again.editor().styles().is_filled(style, 0xFFC7CE));
    CHECK(again.editor().styles().derived(style, {.bold = true}) == style);
}
