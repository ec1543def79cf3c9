// SPDX-License-Identifier: MIT
// Edits a workbook as the lines of the standard input say:
//     number SHEET CELL NUMBER    text SHEET CELL TEXT       result SHEET CELL NUMBER
//     clear SHEET CELL            fill SHEET CELL RRGGBB     height SHEET ROW POINTS
//     insert SHEET BEFORE COUNT LIKE
// Sheets are counted from 0, rows from 1.
// usage: jixiao_edit_script IN OUT
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

#include "base/file/atomic_file.hpp"
#include "base/finding/finding.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace {

using namespace jixiao;

std::uint32_t number_in(const std::string& word, int base = 10) {
    return static_cast<std::uint32_t>(std::stoul(word, nullptr, base));
}

void edit(xlsx::WorkbookEditor& workbook, const std::string& line) {
    std::istringstream words(line);
    std::string verb;
    std::string place;
    std::string value;
    std::size_t index = 0;
    words >> verb >> index >> place >> value;
    xlsx::SheetEditor& sheet = workbook.sheet(index);
    if (verb == "insert") {
        std::uint32_t like = 0;
        words >> like;
        sheet.insert_rows(number_in(place) - 1, number_in(value), like - 1);
        return;
    }
    if (verb == "height") {
        sheet.set_row_height(number_in(place) - 1, Decimal::parse(value).value());
        return;
    }
    const CellRef at = CellRef::parse(place).value();
    if (verb == "number") sheet.set_number(at, Decimal::parse(value).value());
    if (verb == "text") sheet.set_text(at, value);
    if (verb == "result") sheet.set_formula_result(at, Decimal::parse(value).value());
    if (verb == "clear") sheet.clear(at);
    if (verb == "fill") {
        xlsx::FormatChange change;
        change.fill = number_in(value, 16);
        sheet.set_style(at, workbook.styles().derived(sheet.style(at), change));
    }
}

}  // namespace

int main(int, char** arguments) {
    try {
        const xlsx::WorkbookSource source{std::filesystem::path(arguments[1])};
        xlsx::EditState state;
        xlsx::WorkbookEditor workbook(source, state);
        for (std::string line; std::getline(std::cin, line);) {
            if (!line.empty()) edit(workbook, line);
        }
        OutputFile file(arguments[2]);
        file.write(workbook.bytes());
        file.commit();
    } catch (const Error& error) {
        std::cerr << catalogue_entry(error.code()).name << ": " << error.what() << "\n";
        return 1;
    }
    return 0;
}
