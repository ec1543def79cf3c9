// SPDX-License-Identifier: MIT
// Cells and rows of the usual shape are read on a path of their own: it must say what the general
// one says.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "support/edited_workbook.hpp"
#include "support/xlsx_corpus.hpp"

namespace {

using namespace jixiao;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

// With a blank more in every tag of a cell and a row, which makes it unusual.
std::string on_general_path(std::string part) {
    replace_all(part, "<c ", "<c  ");
    replace_all(part, "<row ", "<row  ");
    return part;
}

std::string seen_in(const test::Parts& parts) {
    const std::string bytes = test::packed(parts);
    std::string seen;
    std::vector<Finding> findings;
    xlsx::ReaderState state;
    try {
        xlsx::Workbook workbook(xlsx::MappedFile::from_memory(bytes, "two.xlsx"), state);
        for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
            xlsx::SheetReader reader(workbook, i, findings);
            for (xlsx::Cell cell; reader.next(cell);) seen += test::described(cell) + '\n';
            for (const auto row : reader.facts().hidden_rows) {
                seen += "hidden " + std::to_string(row) + '\n';
            }
        }
    } catch (const Error& error) {
        seen += std::string(catalogue_entry(error.code()).name) + '\n';
    }
    for (const Finding& finding : findings) {
        seen += std::string(catalogue_entry(finding.code).name) + " " + finding.at.cell + " " +
                finding.found + '\n';
    }
    return seen;
}

void check_both_paths(test::Parts parts) {
    const auto usual = seen_in(parts);
    for (auto& [name, text] : parts) {
        if (name.find("sheet") != std::string::npos) text = on_general_path(std::move(text));
    }
    CHECK(seen_in(parts) == usual);
}

// Attributes and contents of cells, good ones and bad ones.
constexpr const char* kCells[] = {
    R"(<c r="A1" s="0" s="0"><v>1</v></c>)",
    R"(<c r="A1" t="n" t="str"><v>1</v></c>)",
    R"(<c r="A1" r="A1"><v>1</v></c>)",
    R"(<c r="A1" t="b"><v>&#49;</v></c>)",
    R"(<c r="A1" t="b"><v>&what;</v></c>)",
    R"(<c r="A1" t="b"><v> 1 </v></c>)",
    R"(<c r="A1" t="b"><v>_x0031_</v></c>)",
    R"(<c r="A1" t="s"><v>&#48;</v></c>)",
    R"(<c r="A1" t="s"><v>9&#48;</v></c>)",
    R"(<c r="A1" t="n"><v>&#49;</v></c>)",
    R"(<c r="A1"><v>_x0031_</v></c>)",
    R"(<c r="A1" t="e"><v>#N/A&amp;</v></c>)",
    R"(<c r="A1" t="e"><v>_x0041_</v></c>)",
    R"(<c r="A1" t="d"><v>2024-01-0&#49;</v></c>)",
    R"(<c r="A1" t="d"><v>P_x0031_D</v></c>)",
    R"(<c r="A1" t="str"><v>_x0041_&amp; </v></c>)",
    R"(<c r="A1" t="inlineStr"><v>_x0041_ </v></c>)",
    R"(<c r="A1" t="inlineStr"><is><t> _x0041_&amp; </t></is></c>)",
    R"(<c r="A1" t="inlineStr"><is><t xml:space="preserve"> _x0041_ </t></is></c>)",
    R"(<c r="A1" t="n"><is><t>2</t></is></c>)",
    R"(<c r="A1" s="0" t=""><v>1</v></c>)",
    R"(<c r="A1" s="7"><v>1</v></c>)",
    R"(<c r="A01"><v>1</v></c>)",
    R"(<c r="a1"><v>1</v></c>)",
    R"(<c r="A1"><f>1&lt;2</f><v>1</v></c>)",
    R"(<c r="A1"><f></f><v>1</v></c>)",
    R"(<c r="A1" t="str"><f>B1</f><v></v></c>)",
    R"(<c s="0"><v>1</v></c>)",
    R"(<c r="AA1"><v>1</v></c>)",
    R"(<c r="XFD1"><v>1</v></c>)",
    R"(<c r="XFE1"><v>1</v></c>)",
    R"(<c r="AAAA1"><v>1</v></c>)",
    R"(<c r="A0"><v>1</v></c>)",
    R"(<c r="A"><v>1</v></c>)",
    R"(<c r="1"><v>1</v></c>)",
    R"(<c r="A1048577"><v>1</v></c>)",
    R"(<c r="A99999999999"><v>1</v></c>)",
    R"(<c t="s" r="A1"><v>00</v></c>)",
    R"(<c r="A1" t="s"><v></v></c>)",
    R"(<c r="A1" t="s"><v> 0</v></c>)",
    R"(<c r="A1" t="s"><v>0.0</v></c>)",
    R"(<c r="A1" t="s"><v>-0</v></c>)",
    R"(<c r="A1" t="s"><v>4294967296</v></c>)",
    R"(<c r="A1" t="s"><v>4294967295</v></c>)",
    R"(<c r="A1" t="s"><f>B1</f><v>0</v></c>)",
};

constexpr const char* kRows[] = {
    R"(<row r="2" hidden="1">)",
    R"(<row r="2" r="2">)",
    R"(<row r="2" hidden="1" hidden="0">)",
    R"(<row r="2" ht="1" ht="0">)",
    R"(<row r="2" ht="0">)",
    R"(<row r="2" ht="0.00" customHeight="1">)",
    R"(<row r="2" ht="0.5" hidden="0">)",
    R"(<row r="2" ht="&#48;">)",
    R"(<row r="2" hidden="&#49;">)",
    R"(<row r="2" spans="1:2" x14ac:dyDescent="0.2">)",
    R"(<row r="2" x1="1" x1="2">)",
    R"(<row r="2" [x="1">)",
    R"(<row r="2" 1x="1">)",
    R"(<row r="&#50;">)",
    R"(<row r="0">)",
    R"(<row r="2" spans="&what;">)",
    R"(<row ht="0" r="2" thickBot="1">)",
    R"(<row r="2" other="1" hidden="1">)",
    R"(<row r="2" spans="1<2">)",
    R"(<row r="2" r:r="3">)",
    R"(<row r="2"hidden="1">)",
    R"(<row r="02" outlineLevel="1" collapsed="1" ph="1" s="0" customFormat="1">)",
    R"(<row r="1048577">)",
    R"(<row r="4294967298">)",
};

TEST_CASE("every workbook of the corpus reads the same on both paths") {
    for (const auto& path : test::corpus_files("xlsx")) {
        CAPTURE(path.filename().string());
        std::ifstream file(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        check_both_paths(test::unpacked(bytes));
    }
}

TEST_CASE("every shape of a cell and of a row reads the same on both paths") {
    for (const std::string cell : kCells) {
        CAPTURE(cell);
        const std::string row = "<row r=\"1\">" + cell + "</row>";
        check_both_paths(test::small_workbook("<sheetData>" + row + "</sheetData>"));
    }
    for (const std::string row : kRows) {
        CAPTURE(row);
        check_both_paths(test::small_workbook("<sheetData>" + row +
                                              R"(<c r="A2"><v>1</v></c></row></sheetData>)"));
    }
}

}  // namespace
