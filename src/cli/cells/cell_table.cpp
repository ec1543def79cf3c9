// SPDX-License-Identifier: MIT
#include "cli/cells/cell_table.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <utility>

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

// What would break the table, reach the terminal or turn the order of the line: control characters,
// separators of lines and paragraphs, marks of the direction of writing.
bool is_control(char32_t code) {
    constexpr std::pair<char32_t, char32_t> kControls[] = {{0x00, 0x1F},     {0x7F, 0x9F},
                                                           {0x061C, 0x061C}, {0x200E, 0x200F},
                                                           {0x2028, 0x202E}, {0x2066, 0x2069}};
    return std::any_of(std::begin(kControls), std::end(kControls),
                       [code](auto range) { return range.first <= code && code <= range.second; });
}

std::string one_line(std::string_view text) {
    std::string line;
    const std::string ends = ends_of(text);
    for (std::string_view rest = ends; !rest.empty();) {
        const Utf8Character next = first_character(rest);
        const std::size_t size = std::max<std::size_t>(next.size, 1);
        if (next.code == U'\n') {
            line.append("⏎");
        } else if (next.size != 0 && is_control(next.code)) {
            line.push_back(' ');
        } else {
            line.append(rest.substr(0, size));
        }
        rest.remove_prefix(size);
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
    rows_.push_back({cell.at.to_string(), std::string(known.type), one_line(value),
                     shown == value ? std::string() : one_line(shown),
                     cell.has_formula ? one_line('=' + std::string(cell.formula)) : std::string()});
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
