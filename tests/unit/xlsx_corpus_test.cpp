// SPDX-License-Identifier: MIT
// What must be read from tests/corpus/xlsx: one file for each thing that workbooks do.
#include <doctest/doctest.h>

#include "support/xlsx_corpus.hpp"

namespace {

using namespace jixiao;
using Lines = std::vector<std::string>;

test::ReadFile read(const std::string& name) {
    return test::read_file(test::corpus_file("xlsx", name));
}

Lines cells(const std::string& name) {
    return read(name).sheets.at(0).cells;
}

TEST_CASE("names, places and packings make no difference") {
    for (const char* const name :
         {"strict_namespace", "prefixed_tags", "absolute_target", "backslash_target",
          "dotted_target", "differently_cased_target", "any_part_path", "backslash_entries",
          "macro_enabled", "two_workbooks", "sheet_called_a_chart", "data_descriptors",
          "stored_entries", "zip64", "bytes_before_archive", "false_end_in_comment",
          "folders_listed"}) {
        CAPTURE(name);
        const auto file = read(name);
        REQUIRE(file.sheets.size() == 1);
        CHECK(file.sheets[0].name == "表一");
        CHECK(file.sheets[0].cells == Lines{"A1 number 1", "B1 text 甲乙"});
        CHECK(file.findings.empty());
    }
}

TEST_CASE("encodings make no difference") {
    for (const char* const name : {"utf16_little", "utf16_big", "utf16_without_mark", "utf8_mark",
                                   "declared_gbk", "no_declaration"}) {
        CAPTURE(name);
        CHECK(cells(name) == Lines{"A1 text 甲乙", "B1 number 2.50"});
    }
}

TEST_CASE("hidden sheets are listed, chart sheets are not") {
    const auto file = read("hidden_and_chart_sheets");
    REQUIRE(file.sheets.size() == 3);
    CHECK(file.sheets[0].state == xlsx::SheetState::visible);
    CHECK(file.sheets[1].name == "隐藏");
    CHECK(file.sheets[1].state == xlsx::SheetState::hidden);
    CHECK(file.sheets[2].state == xlsx::SheetState::very_hidden);
    CHECK(file.sheets[2].cells.size() == 2);
}

TEST_CASE("the epoch of 1904 is told") {
    xlsx::ReaderState state;
    const xlsx::Workbook of_1904(test::corpus_file("xlsx", "epoch_1904"), state);
    CHECK(of_1904.epoch_1904());
    const xlsx::Workbook of_1900(test::corpus_file("xlsx", "cell_types"), state);
    CHECK_FALSE(of_1900.epoch_1904());
}

TEST_CASE("every cell type") {
    CHECK(cells("cell_types") ==
          Lines{"A1 number 74.329999999999998", "B1 number -1.5E+3", "C1 text 甲乙",
                "D1 text 甲&乙 =A1&\"x\"", "E1 text 丙", "F1 bool 1", "G1 bool 0", "H1 error #N/A",
                "I1 date 2021-12-31T08:30:00", "J1 number 7", "K1 text #DIV/0!"});
}

TEST_CASE("empty values are blank, but an empty result of a formula is a text") {
    CHECK(cells("empty_values") == Lines{"H1 text =\"\"", "I1 number 1"});
}

TEST_CASE("missing references count on from what is there") {
    CHECK(cells("missing_references") == Lines{"A1 number 1", "C1 number 2", "A4 number 3",
                                               "D4 number 4", "E4 number 5", "A5 number 6"});
}

TEST_CASE("the dimension is not believed") {
    CHECK(cells("wrong_dimension") == Lines{"C1 number 1", "AA9 number 2"});
}

TEST_CASE("cells may come in any order") {
    CHECK(cells("out_of_order") ==
          Lines{"B3 number 1", "A3 number 2", "A1 number 3", "A3 number 4"});
}

TEST_CASE("comments, instructions, CDATA, spaces and either quote") {
    CHECK(cells("unusual_markup") == Lines{"A1 text 甲乙", "B1 number 12", "C1 text <甲> & 乙丁"});
}

TEST_CASE("elements of other namespaces are not the format's own") {
    const auto sheet = read("foreign_elements").sheets.at(0);
    CHECK(sheet.cells == Lines{"A1 text 甲乙", "D1 number 4", "E1 text 戊", "A3 number 3",
                               "B4 number 4", "A6 number 6"});
    REQUIRE(sheet.facts.merges.size() == 1);
    CHECK(sheet.facts.merges[0].to_string() == "A3:B4");
}

TEST_CASE("attributes may be written with references") {
    const auto sheet = read("references_in_attributes").sheets.at(0);
    CHECK(sheet.cells == Lines{"A1 text 甲乙", "B1 number 2 =A1", "C1 number 3 =B1"});
    CHECK(sheet.facts.hidden_rows == std::vector<std::uint32_t>{0});
    REQUIRE(sheet.facts.merges.size() == 1);
    CHECK(sheet.facts.merges[0].to_string() == "A1:A2");
}

TEST_CASE("indexes that lead nowhere are findings") {
    const auto file = read("bad_indexes");
    CHECK(file.sheets[0].cells == Lines{"C1 number 3", "E1 number 4"});
    CHECK(file.findings == Lines{"cell.bad-index A1", "cell.bad-index B1", "cell.bad-index C1",
                                 "cell.bad-index D1", "cell.bad-index E1"});
}

TEST_CASE("styled blank rows give nothing") {
    CHECK(cells("blank_styled_rows") == Lines{"B2000 number 1"});
}

TEST_CASE("rich text is joined, phonetic runs are left out") {
    CHECK(cells("rich_text") == Lines{"A1 text 前甲乙", "B1 text 后", "C1 text 丙丁"});
    CHECK(cells("phonetic_runs") == Lines{"A1 text 東京", "B1 text 乙"});
}

TEST_CASE("references, escapes and line ends") {
    CHECK(cells("entities_and_escapes") ==
          Lines{"A1 text <>&\"'A😀", "B1 text 一\n二", "C1 text 一\n二", "D1 text _x000D_",
                "E1 text _x00G1_ _x12", "F1 text 😀", "G1 text 一\n二\n三\n四", "H1 text &amp;"});
}

TEST_CASE("space at the ends counts only where the file says so") {
    CHECK(cells("space_rules") == Lines{"A1 text 甲", "B1 text  乙 ", "C1 text 丙 丙 ",
                                        "D1 text 丁", "E1 text  戊 ", "F1 number 6"});
}

TEST_CASE("formulas keep their text and their stored value") {
    CHECK(cells("formulas") == Lines{"A1 number 2 =1+1", "B1 number 4 =A1*2",
                                     "C1 number 6 =SUM(A1:B1)", "D1 text b =IF(A1<2,\"a\",\"b\")",
                                     "E1 error #DIV/0! =1/0", "F1 bool 1 =A1=2",
                                     "B2 number 8 =A2*2"});
}

TEST_CASE("a formula whose text is not known is still one") {
    CHECK(cells("shared_formula_before_first") == Lines{"A1 number 8 =", "B1 number 4 =B9*2",
                                                        "C1 number 5 =C9*2", "A2 number 1 =A9",
                                                        "B2 number 2 =B9"});
    CHECK(cells("what_if_table") == Lines{"A1 number 5 =", "A2 number 6"});
}

TEST_CASE("a formula without a stored value is flagged") {
    const auto file = read("formula_without_value");
    CHECK(file.sheets[0].cells == Lines{"A1 blank =1+1 ?", "B1 blank =1+1 ?", "C1 blank =1+1 ?",
                                        "D1 blank = ?", "E1 number 5"});
    CHECK(file.findings.size() == 4);
    CHECK(file.findings[0] == "cell.formula-without-value A1");
}

TEST_CASE("hidden rows and columns") {
    const auto facts = read("hidden_rows_and_columns").sheets[0].facts;
    CHECK(facts.hidden_rows == std::vector<std::uint32_t>{1, 3});
    using Columns = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    CHECK(facts.hidden_columns == Columns{{1, 2}, {6, 6}});
}

TEST_CASE("rows of no height and columns of no width are hidden") {
    const auto facts = read("rows_and_columns_of_no_size").sheets[0].facts;
    CHECK(facts.hidden_rows == std::vector<std::uint32_t>{0, 2, 3});
    using Columns = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    CHECK(facts.hidden_columns == Columns{{0, 1}});
}

TEST_CASE("merges, overlapping ones too; those of one cell are none") {
    Lines merges;
    const auto file = read("merges");
    for (const auto& merge : file.sheets[0].facts.merges) {
        merges.push_back(merge.to_string());
    }
    CHECK(merges == Lines{"A1:B2", "B2:C3", "D7:F9"});
}

TEST_CASE("validations of both kinds, and protection") {
    const auto facts = read("validation_and_protection").sheets[0].facts;
    CHECK(facts.is_protected);
    REQUIRE(facts.validations.size() == 2);
    CHECK(facts.validations[0].ranges == "A1:A9 C1");
    CHECK(facts.validations[0].formula1 == "\"是,否\"");
    CHECK(facts.validations[1].ranges == "B2");
    CHECK(facts.validations[1].formula1 == "字典!$A$1:$A$3");
}

TEST_CASE("number formats decide what is a date") {
    std::string dates;
    for (const std::string& cell : cells("date_formats")) {
        if (cell.find(" date ") != std::string::npos) dates += cell.front();
    }
    CHECK(dates == "BCDEFGHIKM");
    CHECK(cells("redefined_built_in") == Lines{"A1 number 44561"});
}

TEST_CASE("a red font is told") {
    xlsx::ReaderState state;
    xlsx::Workbook workbook(test::corpus_file("xlsx", "red_font"), state);
    std::vector<Finding> findings;
    xlsx::SheetReader reader(workbook, 0, findings);
    xlsx::Cell cell;
    REQUIRE(reader.next(cell));
    CHECK(workbook.styles().red_font(cell.style));
    REQUIRE(reader.next(cell));
    CHECK_FALSE(workbook.styles().red_font(cell.style));
}

TEST_CASE("pieces of any size give the same") {
    for (const auto& path : test::corpus_files("xlsx")) {
        CAPTURE(path.filename().string());
        const auto whole = test::read_file(path);
        for (const std::size_t size : {1, 2, 7, 64, 1000}) {
            CAPTURE(size);
            xlsx::Limits limits;
            limits.piece_bytes = size;
            const auto pieces = test::read_file(path, limits);
            REQUIRE(pieces.sheets.size() == whole.sheets.size());
            for (std::size_t i = 0; i < whole.sheets.size(); ++i) {
                CHECK(pieces.sheets[i].cells == whole.sheets[i].cells);
                CHECK(pieces.sheets[i].facts.merges == whole.sheets[i].facts.merges);
            }
            CHECK(pieces.findings == whole.findings);
        }
    }
}

TEST_CASE("one state serves many files, damaged ones between them") {
    xlsx::ReaderState state;
    std::vector<Finding> findings;
    for (int round = 0; round < 2; ++round) {
        for (const char* const folder : {"xlsx", "hostile", "xlsx"}) {
            for (const auto& path : test::corpus_files(folder)) {
                CAPTURE(path.filename().string());
                Lines found;
                try {
                    xlsx::Workbook workbook(path, state);
                    xlsx::SheetReader reader(workbook, 0, findings);
                    for (xlsx::Cell cell; reader.next(cell);) {
                        found.push_back(test::described(cell));
                    }
                } catch (const Error&) {
                    continue;
                }
                CHECK(found == test::read_file(path).sheets.at(0).cells);
            }
        }
    }
}

}  // namespace
