// SPDX-License-Identifier: MIT
#include "cli/cells/cell_lines.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "base/text/utf8.hpp"
#include "xlsx/styles.hpp"

using namespace jixiao;
using namespace jixiao::cli;
using xlsx::Cell;
using xlsx::Styles;

namespace {

// Styles: 0 General, 1 percent, 2 date, 3 time, 4 date and time, 5 time with tenths.
const Styles& styles() {
    static const Styles kStyles = Styles::parse(
        "<styleSheet><cellXfs><xf/><xf numFmtId=\"10\"/><xf numFmtId=\"31\"/>"
        "<xf numFmtId=\"20\"/><xf numFmtId=\"22\"/><xf numFmtId=\"47\"/></cellXfs></styleSheet>",
        "甲.xlsx");
    return kStyles;
}

Cell make(CellType type, std::string_view text, std::uint32_t style = 0) {
    Cell cell;
    cell.at = {2, 1};
    cell.type = type;
    cell.text = text;
    cell.style = style;
    return cell;
}

std::string written(CellLineFormat format, const std::vector<Cell>& cells,
                    std::string_view sheet = "表1") {
    std::ostringstream out;
    const auto writer = make_cell_line_writer(format, out, Language::en);
    for (const Cell& cell : cells) writer->cell(sheet, cell, styles(), false);
    writer->finish();
    return out.str();
}

// What stands behind "cell":"B3", in the one line.
std::string json(const Cell& cell) {
    const std::string line = written(CellLineFormat::jsonl, {cell});
    const std::string head = "{\"sheet\":\"表1\",\"cell\":\"B3\",";
    REQUIRE(line.starts_with(head));
    REQUIRE(line.ends_with("}\n"));
    return line.substr(head.size(), line.size() - head.size() - 2);
}

}  // namespace

TEST_CASE("a formula whose text is not known is told") {
    Cell cell = make(CellType::number, "5");
    cell.has_formula = true;
    CHECK(json(cell) == R"("type":"number","value":5,"formula":"")");
}

TEST_CASE("JSON lines carry every type of cell") {
    CHECK(json(make(CellType::text, "项目\n\"甲\"")) ==
          R"("type":"string","value":"项目\n\"甲\"")");
    CHECK(json(make(CellType::number, "74.329999999999998", 1)) ==
          R"("type":"number","value":74.33)");
    CHECK(json(make(CellType::number, "1E300")) == R"("type":"number","value":1e300)");
    CHECK(json(make(CellType::number, "x")) == R"("type":"string","value":"x")");
    CHECK(json(make(CellType::boolean, "1")) == R"("type":"bool","value":true)");
    CHECK(json(make(CellType::boolean, "0")) == R"("type":"bool","value":false)");
    CHECK(json(make(CellType::error, "#N/A")) == R"("type":"error","value":"#N/A")");
    CHECK(json(make(CellType::date, "44561", 2)) == R"("type":"date","value":"2021-12-31")");
    CHECK(json(make(CellType::date, "0.35416666666666669", 3)) ==
          R"("type":"date","value":"08:30:00")");
    CHECK(json(make(CellType::date, "44561.354166666664", 4)) ==
          R"("type":"date","value":"2021-12-31T08:30:00")");
    CHECK(json(make(CellType::date, "0.0000057870370370370371", 5)) ==
          R"("type":"date","value":"00:00:00.500")");
    CHECK(json(make(CellType::date, "2958466", 2)) == R"("type":"number","value":2958466)");
    CHECK(json(make(CellType::date, "2021-12-31T00:00:00.000Z", 2)) ==
          R"("type":"date","value":"2021-12-31")");
    CHECK(json(make(CellType::date, "2021-12-31T00:00:00")) ==
          R"("type":"date","value":"2021-12-31T00:00:00")");
    CHECK(json(make(CellType::date, "1066-10-14", 2)) == R"("type":"date","value":"1066-10-14")");
}

TEST_CASE("JSON lines show formulas with their stored value") {
    Cell cell = make(CellType::number, "3");
    cell.has_formula = true;
    cell.formula = "SUM(A1:A2)&\"x\"";
    CHECK(json(cell) == R"("type":"number","value":3,"formula":"SUM(A1:A2)&\"x\"")");
    cell.type = CellType::blank;
    cell.text = "";
    cell.formula_without_value = true;
    CHECK(json(cell) == R"("type":"blank","value":null,"formula":"SUM(A1:A2)&\"x\"",)"
                        R"("formula_without_value":true)");
}

TEST_CASE("the sheet's name follows the sheet") {
    std::ostringstream out;
    const auto writer = make_cell_line_writer(CellLineFormat::jsonl, out, Language::en);
    const Cell cell = make(CellType::number, "1");
    for (const char* sheet : {"", "\"", "", "乙"}) writer->cell(sheet, cell, styles(), false);
    writer->finish();
    const std::string rest = R"(,"cell":"B3","type":"number","value":1})";
    CHECK(out.str() == "{\"sheet\":\"\"" + rest + "\n{\"sheet\":\"\\\"\"" + rest +
                           "\n{\"sheet\":\"\"" + rest + "\n{\"sheet\":\"乙\"" + rest + "\n");
}

TEST_CASE("large output arrives whole") {
    const std::vector<Cell> cells(5000, make(CellType::text, "一二三四五六七八九十"));
    const std::string one = written(CellLineFormat::jsonl, {cells[0]});
    std::string all;
    for (std::size_t i = 0; i < cells.size(); ++i) all += one;
    CHECK(written(CellLineFormat::jsonl, cells) == all);
}

TEST_CASE("CSV quotes what would break a field, and hands no formula to a spreadsheet") {
    Cell formula = make(CellType::number, "3");
    formula.formula = "A1&\",\"";
    Cell blank = make(CellType::blank, "");
    blank.formula = "A1";
    CHECK(
        written(CellLineFormat::csv,
                {make(CellType::text, "甲,乙"), make(CellType::text, "a\nb"),
                 make(CellType::text, "说\"好\""), make(CellType::text, "=cmd|x"), formula, blank},
                "表,1") ==
        "\uFEFFsheet,cell,type,value,formula\r\n"
        "\"表,1\",B3,string,\"甲,乙\",\r\n"
        "\"表,1\",B3,string,\"a\nb\",\r\n"
        "\"表,1\",B3,string,\"说\"\"好\"\"\",\r\n"
        "\"表,1\",B3,string,'=cmd|x,\r\n"
        "\"表,1\",B3,number,3,\"A1&\"\",\"\"\"\r\n"
        "\"表,1\",B3,blank,,A1\r\n");
}

TEST_CASE("nothing in the table steers a terminal or turns the order of a line") {
    const std::string table =
        written(CellLineFormat::table,
                {make(CellType::text, "1\u009B2J2\u202E3\u20664\u20285\u200E6\u061C7")});
    CHECK(table.find("1 2J2 3 4 5 6 7\n") != std::string::npos);
}

TEST_CASE("the table is aligned by what a terminal shows and tells value from look") {
    Cell formula = make(CellType::number, "0.8955", 1);
    formula.has_formula = true;
    formula.formula = "A1/A2";
    const std::string table =
        written(CellLineFormat::table, {make(CellType::text, "绩效\n目标\x1B[2J"), formula});
    CHECK(table ==
          "[表1]\n"
          "cell  type    value          shown   formula\n"
          "B3    string  绩效⏎目标 [2J\n"
          "B3    number  0.8955         89.55%  =A1/A2\n");
}
