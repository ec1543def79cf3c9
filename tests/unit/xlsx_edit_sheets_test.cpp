// SPDX-License-Identifier: MIT
// Sheets that come and go, and the names by which ours are known again.
#include <doctest/doctest.h>

#include "support/edited_workbook.hpp"
#include "xlsx/edit/sheet_list.hpp"
#include "xlsx/facts/return_marks.hpp"
#include "xlsx/workbook_part.hpp"

namespace {

using namespace jixiao;

constexpr std::string_view kLinks =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

class List {
  public:
    explicit List(std::string_view content)
        : list_({"a.xlsx", "xl/workbook.xml"}, "<workbook>" + std::string(content) + "</workbook>",
                limits_, buffers_) {}
    xlsx::SheetList* operator->() { return &list_; }
    [[nodiscard]] bool says(std::string_view text) const {
        return list_.text().find(text) != std::string::npos;
    }

  private:
    xlsx::Limits limits_;
    xlsx::StreamBuffers buffers_;
    xlsx::SheetList list_;
};

constexpr std::string_view kBook =
    "<bookViews><workbookView firstSheet=\"1\" activeTab=\"1\"/></bookViews>"
    "<sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/>"
    "<sheet name=\"乙\" sheetId=\"7\" r:id=\"rId2\"/></sheets>"
    "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">乙!$A$1:$B$9"
    "</definedName></definedNames>";

xlsx::ReturnMarks marks_of(std::vector<xlsx::WorkbookPart::OwnName> names) {
    xlsx::WorkbookPart part;
    part.own_names = std::move(names);
    return xlsx::return_marks_in(part);
}

}  // namespace

TEST_CASE("a sheet in front moves whatever counts sheets, and back") {
    List list(kBook);
    list->insert(0, "意见 & \"表\"", "rId9", kLinks, false);
    CHECK(list.says("name=\"意见 &amp; &quot;表&quot;\" sheetId=\"8\""));
    CHECK(list.says("localSheetId=\"2\""));
    CHECK(list.says("firstSheet=\"2\" activeTab=\"2\""));
    CHECK(list->active() == 2);
    list->define({"_xlnm.Print_Titles", "意见!$1:$1", 0});
    list->remove(0);
    CHECK(list.says(kBook));
}

TEST_CASE("a sheet behind all others moves nothing") {
    List list(kBook);
    list->insert(2, "标记", "rId9", kLinks, true);
    CHECK(list.says("state=\"veryHidden\""));
    CHECK(list.says("localSheetId=\"1\""));
    CHECK(list->find("标记") == 2);
}

TEST_CASE("names and views are made where there are none") {
    List list("<sheets><sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/></sheets><calcPr/>");
    list->define({"_jixiao_round", "1", std::nullopt, true});
    list->define({"_jixiao_round", "2", std::nullopt, true});
    CHECK(
        list.says("</sheets><definedNames><definedName name=\"_jixiao_round\" hidden=\"1\">2"
                  "</definedName></definedNames><calcPr/>"));
    list->insert(0, "乙", "rId9", kLinks, false);
    CHECK(list->active() == 1);
    list->undefine("_jixiao_round");
    CHECK(!list.says("definedName"));
}

TEST_CASE("the marks of a workbook are in three names, however its sheets are called") {
    const auto marks = marks_of({{"_jixiao_review", "'意见 ''1'''!$A$1"},
                                 {"_jixiao_marks", "$jixiao_marks!$A$1"},
                                 {"_jixiao_round", "2"}});
    CHECK(marks.round == 2);
    CHECK(marks.is_sheet("意见 '1'"));
    CHECK(marks.is_sheet("jixiao_marks"));
    CHECK(!marks.is_sheet(""));
    CHECK(marks_of({{"_jixiao_review", "#REF!$A$1"}, {"_jixiao_round", "1"}}).review_sheet == "");
    CHECK(marks_of({{"_jixiao_review", "甲!$A$1"}}).round == 0);
    CHECK(marks_of({{"_jixiao_round", "x"}}).round == 0);
}
