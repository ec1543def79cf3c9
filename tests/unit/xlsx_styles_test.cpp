// SPDX-License-Identifier: MIT
#include "xlsx/styles.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/finding/finding.hpp"

using namespace jixiao;
using namespace jixiao::xlsx;

namespace {

Styles parse(const std::string& body) {
    return Styles::parse(
        "<?xml version=\"1.0\"?><styleSheet xmlns=\"urn:x\">" + body + "</styleSheet>", "甲.xlsx");
}

Code refusal_of_styles(const std::string& xml) {
    try {
        Styles::parse(xml, "甲.xlsx");
    } catch (const Error& error) {
        CHECK(error.finding().at.file == "甲.xlsx");
        return error.code();
    }
    return Code::count_;
}

std::string shown(const Cell& cell, const Styles& styles) {
    return display_text(cell, styles, false);
}

}  // namespace

TEST_CASE("no styles at all is one General style") {
    for (const Styles& styles : {Styles(), parse(""), parse("<cellXfs count=\"3\"/>")}) {
        REQUIRE(styles.count() == 1);
        CHECK(styles.format_class(0) == FormatClass::general);
        CHECK(styles.locked(0));
        CHECK_FALSE(styles.red_font(0));
    }
}

TEST_CASE("cell formats carry number format, red font and protection") {
    const Styles styles = parse(
        "<numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
        "<numFmt numFmtId=\"14\" formatCode=\"0.000\"/>"
        "<numFmt numFmtId=\"177\" formatCode=\"general\"/></numFmts>"
        "<fonts><font><sz val=\"11\"/></font>"
        "<font><color rgb=\"FFFF0000\"/></font><font><color indexed=\"10\"/></font>"
        "<font><color rgb=\"FFC00000\"/></font><font><color theme=\"5\"/></font>"
        "<font><color rgb=\"FFFF9900\"/></font><font><color rgb=\"FF0000\"/></font></fonts>"
        "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
        "<cellXfs><xf/><xf numFmtId=\"176\" fontId=\"1\"/>"
        "<xf numFmtId=\"14\" fontId=\"2\"><protection locked=\"0\"/></xf>"
        "<xf numFmtId=\"31\" fontId=\"3\"><protection hidden=\"1\"/></xf>"
        "<xf numFmtId=\"177\" fontId=\"4\"/><xf numFmtId=\"9\" fontId=\"5\"/>"
        "<xf numFmtId=\"999\" fontId=\"6\"/><xf numFmtId=\"0\" fontId=\"77\"/></cellXfs>"
        "<dxfs><dxf><font><color rgb=\"FFFF0000\"/></font>"
        "<numFmt numFmtId=\"177\" formatCode=\"0%\"/></dxf></dxfs>");
    REQUIRE(styles.count() == 8);
    CHECK(styles.is_date(1));
    CHECK(styles.number_format(1).code() == "yyyy\"年\"m\"月\"");
    CHECK(styles.format_class(2) == FormatClass::number);
    CHECK(styles.format_class(3) == FormatClass::date);
    CHECK(styles.format_class(4) == FormatClass::general);
    CHECK(styles.format_class(5) == FormatClass::percent);
    CHECK(styles.format_class(6) == FormatClass::general);
    const std::string red = "01110010";
    for (std::uint32_t style = 0; style < red.size(); ++style) {
        CAPTURE(style);
        const bool expected = (style >= 1 && style <= 3) || style == 6;
        CHECK(styles.red_font(style) == expected);
        CHECK(styles.locked(style) == (style != 2));
    }
}

TEST_CASE("prefixes, extensions and alternate content are seen through") {
    const std::string xml =
        "<x:styleSheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
        "xmlns:mc=\"urn:mc\"><mc:AlternateContent><mc:Choice Requires=\"v2\"><x:cellXfs>"
        "<x:xf numFmtId=\"10\"/></x:cellXfs></mc:Choice><mc:Fallback><x:cellXfs>"
        "<x:xf numFmtId=\"14\"/></x:cellXfs></mc:Fallback></mc:AlternateContent>"
        "<x:extLst><x:cellXfs><x:xf/></x:cellXfs></x:extLst></x:styleSheet>";
    const Styles styles = Styles::parse(xml, "甲.xlsx");
    REQUIRE(styles.count() == 1);
    CHECK(styles.format_class(0) == FormatClass::date);
}

TEST_CASE("the declared encoding does not matter, the text is UTF-8 by now") {
    const Styles styles = Styles::parse(
        "<?xml version=\"1.0\" encoding=\"GBK\"?><styleSheet><numFmts>"
        "<numFmt numFmtId=\"170\" formatCode=\"0&quot;元&quot;\"/></numFmts><cellXfs>"
        "<xf numFmtId=\"170\"/></cellXfs></styleSheet>",
        "甲.xlsx");
    CHECK(styles.number_format(0).code() == "0\"元\"");
}

TEST_CASE("damaged and hostile styles are refused by name") {
    CHECK(refusal_of_styles("") == Code::xml_malformed);
    CHECK(refusal_of_styles("<styleSheet><fonts></styleSheet>") == Code::xml_malformed);
    CHECK(refusal_of_styles("<!DOCTYPE a [<!ENTITY b \"c\">]><styleSheet/>") == Code::xml_dtd);
    std::string deep = "<styleSheet>";
    for (int level = 0; level < 100; ++level) deep += "<a>";
    CHECK(refusal_of_styles(deep) == Code::limit_exceeded);
    std::string deep_extension = "<styleSheet><extLst>";
    for (int level = 0; level < 100; ++level) deep_extension += "<a>";
    CHECK(refusal_of_styles(deep_extension) == Code::limit_exceeded);
    std::string many = "<styleSheet><cellXfs>";
    for (int entry = 0; entry < 200'002; ++entry) many += "<xf/>";
    CHECK(refusal_of_styles(many + "</cellXfs></styleSheet>") == Code::limit_exceeded);
    std::string long_codes = "<styleSheet><numFmts>";
    const std::string code(900, '0');
    for (int id = 200; id < 2000; ++id) {
        long_codes +=
            "<numFmt numFmtId=\"" + std::to_string(id) + "\" formatCode=\"" + code + "\"/>";
    }
    CHECK(refusal_of_styles(long_codes + "</numFmts></styleSheet>") == Code::limit_exceeded);
}

TEST_CASE("cells show what their type and format say") {
    const Styles styles =
        parse("<cellXfs><xf/><xf numFmtId=\"10\"/><xf numFmtId=\"31\"/></cellXfs>");
    Cell cell;
    cell.type = CellType::number;
    cell.style = 1;
    cell.text = "0.89549999999999996";
    CHECK(shown(cell, styles) == "89.55%");
    cell.type = CellType::date;
    cell.style = 2;
    cell.text = "44561";
    CHECK(shown(cell, styles) == "2021年12月31日");
    cell.text = "2021-12-31T00:00:00Z";
    CHECK(shown(cell, styles) == "2021年12月31日");
    cell.style = 0;
    CHECK(shown(cell, styles) == "2021-12-31T00:00:00Z");
    cell.type = CellType::boolean;
    cell.text = "1";
    CHECK(shown(cell, styles) == "TRUE");
    cell.type = CellType::error;
    cell.text = "#N/A";
    CHECK(shown(cell, styles) == "#N/A");
    cell.type = CellType::text;
    cell.text = "甲";
    CHECK(shown(cell, styles) == "甲");
    cell.type = CellType::blank;
    cell.text = "";
    CHECK(shown(cell, styles).empty());
}
