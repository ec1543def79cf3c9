// SPDX-License-Identifier: MIT
// Merged cells.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/edited_workbook.hpp"

namespace {

using namespace jixiao;
using test::EditedWorkbook;
using test::small_workbook;

// What stands behind <sheetData/> once these ranges have been merged.
std::string merged(std::string_view content, const std::vector<const char*>& texts) {
    EditedWorkbook workbook(small_workbook("<sheetData/>" + std::string(content)));
    std::vector<CellRange> ranges;
    for (const char* text : texts) ranges.push_back(CellRange::parse(text).value());
    workbook.editor().merge_cells(0, ranges);
    const std::string text = workbook.part(test::kSheetPart);
    const std::size_t begin = text.find("<sheetData/>") + 12;
    return text.substr(begin, text.find("</worksheet>") - begin);
}

}  // namespace

TEST_CASE("merged ranges are added where the format wants them") {
    CHECK(merged("", {"A1:B2"}) ==
          R"(<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>)");
    CHECK(merged(R"(<sheetProtection sheet="1"/><pageMargins left="1"/>)", {"A1:B2"}) ==
          R"(<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B2"/>)"
          R"(</mergeCells><pageMargins left="1"/>)");
    CHECK(merged(R"(<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>)", {"A1:B2"}) ==
          R"(<mergeCells count="2"><mergeCell ref="D1:E1"/><mergeCell ref="A1:B2"/></mergeCells>)");
}

TEST_CASE("a range takes the place of those that it overlaps") {
    CHECK(merged(R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:A4"/></mergeCells>)",
                 {"A2:A3"}) == R"(<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>)");
    CHECK(merged(R"(<mergeCells><mergeCell ref="A1:A2"/></mergeCells>)", {"A1:A2"}) ==
          R"(<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>)");
}

TEST_CASE("a cell alone is taken out of its merge") {
    CHECK(merged(R"(<mergeCells><mergeCell ref="A1:A2"/></mergeCells><pageMargins/>)", {"A2"}) ==
          "<pageMargins/>");
}
