// SPDX-License-Identifier: MIT
// Cell formats that are made of others.
#include <doctest/doctest.h>

#include "support/edited_workbook.hpp"
#include "xlsx/styles.hpp"

namespace {

using namespace jixiao;
using xlsx::FormatChange;

const std::string kHead = R"(<styleSheet xmlns="m">)";

xlsx::StyleEditor editor(const std::string& content) {
    static xlsx::StreamBuffers buffers;
    static const xlsx::Limits limits;
    return xlsx::StyleEditor(
        xlsx::StyleLists({"t", "styles"}, kHead + content + "</styleSheet>", limits, buffers));
}

std::string content(const xlsx::StyleEditor& styles) {
    const std::string text = styles.text();
    return text.substr(kHead.size(), text.size() - kHead.size() - 13);
}

const std::string kFonts =
    R"(<fonts count="1"><font><sz val="9"/><name val="宋体"/></font></fonts>)";
const std::string kFills =
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)";
const std::string kFormats =
    R"(<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10" fontId="0" applyFill="0"><alignment horizontal="center"/></xf></cellXfs>)";

}  // namespace

TEST_CASE("a fill: format and fill are added once, the base keeps the rest") {
    auto styles = editor(kFonts + kFills + kFormats + "<dxfs/>");
    CHECK_FALSE(styles.is_changed());
    CHECK(styles.derived(1, {}) == 1);
    CHECK_FALSE(styles.is_changed());
    FormatChange red;
    red.fill = 0xFFC7CE;
    CHECK(styles.derived(1, red) == 2);
    CHECK(styles.derived(1, red) == 2);
    CHECK(styles.derived(0, red) == 3);
    CHECK(styles.derived(99, red) == 3);
    CHECK(
        content(styles) ==
        kFonts +
            R"(<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
            R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills>)"
            R"(<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10" fontId="0" applyFill="0"><alignment horizontal="center"/></xf>)"
            R"(<xf numFmtId="10" fontId="0" applyFill="1" fillId="2"><alignment horizontal="center"/></xf>)"
            R"(<xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs><dxfs/>)");
}

TEST_CASE("protection and wrapping go into their children, in order") {
    auto styles = editor(R"(<cellXfs><xf><protection hidden="1"/></xf></cellXfs>)");
    FormatChange change;
    change.locked = false;
    change.wraps = true;
    change.vertical = "center";
    CHECK(styles.derived(0, change) == 1);
    CHECK(
        content(styles) ==
        R"(<cellXfs><xf><protection hidden="1"/></xf><xf applyAlignment="1" applyProtection="1">)"
        R"(<alignment wrapText="1" vertical="center"/><protection hidden="1" locked="0"/></xf></cellXfs>)");
}

TEST_CASE("fonts and borders are derived, too") {
    auto styles = editor(kFonts + kFormats);
    FormatChange change;
    change.bold = change.underlined = change.bordered = true;
    change.text_colour = 0x0563C1;
    styles.derived(1, change);
    const std::string text = content(styles);
    CHECK(text.find(
              R"(<font><b/><u/><sz val="9"/><color rgb="FF0563C1"/><name val="宋体"/></font>)") !=
          std::string::npos);
    CHECK(text.find(R"(</fonts><borders count="1"><border><left style="thin">)") !=
          std::string::npos);
}

TEST_CASE("a workbook without formats gets a part for them") {
    test::EditedWorkbook workbook(test::small_workbook("<sheetData/>"));
    FormatChange change;
    change.fill = 0xFFFF00;
    change.locked = false;
    workbook.sheet().set_number({0, 0}, Decimal::integer(1));
    workbook.sheet().set_style({0, 0}, workbook.editor().styles().derived(0, change));
    const std::string saved = workbook.saved();
    xlsx::ReaderState state;
    xlsx::Workbook reader(xlsx::MappedFile::from_memory(saved, "test"), state);
    REQUIRE(reader.styles().count() == 2);
    CHECK_FALSE(reader.styles().locked(1));
    CHECK(test::unpacked(saved).at("[Content_Types].xml").find("/xl/styles.xml") !=
          std::string::npos);
    CHECK(test::unpacked(saved)
              .at("xl/worksheets/sheet1.xml")
              .find(R"(<c r="A1" s="1"><v>1</v></c>)") != std::string::npos);
}

TEST_CASE("a font whose parts stand in another order gets none of them twice") {
    auto styles = editor(
        R"(<fonts><font><name val="Calibri"/><family val="2"/><color theme="1"/><sz val="11"/></font></fonts>)"
        R"(<cellXfs><xf fontId="0"/></cellXfs>)");
    FormatChange change;
    change.bold = true;
    change.font_size = "18";
    change.font = "黑体";
    change.text_colour = 0xFFFFFF;
    styles.derived(0, change);
    CHECK(content(styles).find(
              R"(<font><b/><name val="黑体"/><color rgb="FFFFFFFF"/><sz val="18"/></font>)") !=
          std::string::npos);
}
