// SPDX-License-Identifier: MIT
#include "cli/cells/cell_table.hpp"

#include <algorithm>
#include <ostream>

#include "base/text/utf8.hpp"
#include "cli/cells/cell_value.hpp"
#include "cli/terminal/text_layout.hpp"
#include "xlsx/number_format/number_format.hpp"

namespace jixiao::cli {
namespace {

constexpr std::size_t kBlock = 500;
constexpr std::size_t kWidest = 48;

constexpr std::array<Bilingual, 5> kHeads = {{{"单元格", "cell"},
                                              {"类型", "type"},
                                              {"值", "value"},
                                              {"显示", "shown"},
                                              {"公式", "formula"}}};

// Both ends of a long text: the middle is not shown, so it need not be looked at.
std::string ends_of(std::string_view text) {
    constexpr std::size_t kLooked = 1000;  // bytes at each end, for at most kWidest columns
    if (text.size() <= 2 * kLooked) return std::string(text);
    std::size_t back = text.size() - kLooked;
    while (back < text.size() && continues_character(text[back])) ++back;
    return std::string(front_of(text, kLooked)).append(text.substr(back));
}

// Line breaks and other control characters, which would break the table or reach the terminal.
std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : ends_of(text)) {
        if (c == '\n') {
            line.append("⏎");
        } else {
            line.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c);
        }
    }
    return shortened(line, kWidest);
}

}  // namespace

void CellTable::cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
                     bool epoch_1904) {
    if (!any_sheet_ || sheet != sheet_) begin_sheet(sheet);
    std::string value;
    const CellValue known = append_cell_value(value, cell, styles, epoch_1904);
    if (cell.type == CellType::blank) value.clear();
    const std::string shown = display_text(cell, styles, epoch_1904);
    rows_.push_back(
        {cell.at.to_string(), std::string(known.type), one_line(value),
         shown == value ? std::string() : one_line(shown),
         cell.formula.empty() ? std::string() : one_line('=' + std::string(cell.formula))});
    if (rows_.size() > kBlock) write_rows();
}

void CellTable::begin_sheet(std::string_view sheet) {
    write_rows();
    if (any_sheet_) out_ << '\n';
    any_sheet_ = true;
    sheet_ = sheet;
    out_ << '[' << one_line(sheet) << "]\n";
    Row heads;
    for (std::size_t column = 0; column < kColumns; ++column) {
        heads[column] = kHeads[column].in(language_);
    }
    rows_.push_back(std::move(heads));
}

void CellTable::write_rows() {
    std::array<std::size_t, kColumns> widths{};
    for (const Row& row : rows_) {
        for (std::size_t column = 0; column < kColumns; ++column) {
            widths[column] = std::max(widths[column], display_width(row[column]));
        }
    }
    for (const Row& row : rows_) {
        std::string line;
        for (std::size_t column = 0; column < kColumns; ++column) {
            if (column > 0) line.append("  ");
            line.append(padded(row[column], widths[column]));
        }
        line.resize(line.find_last_not_of(' ') + 1);
        out_ << line << '\n';
    }
    rows_.clear();
}

void CellTable::finish() {
    write_rows();
}

}  // namespace jixiao::cli
