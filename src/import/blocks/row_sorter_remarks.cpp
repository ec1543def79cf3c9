// SPDX-License-Identifier: MIT
// Rows among those of a table that are none of it: remarks, and the lines that people sign on.
#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"
#include "base/text/blank_characters.hpp"
#include "base/text/label_key.hpp"
#include "base/text/utf8.hpp"
#include "import/blocks/row_sorter.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestName = 150;  // bytes; a longer text alone in its row is a note
constexpr std::uint32_t kMostLines = 30;   // of a remark, or of what people sign on
constexpr std::array<std::string_view, 2> kColons{"：", ":"};

// What stands behind a word at the start of a text, also a spaced one (备 注); a null view if the
// text begins otherwise.
std::string_view behind_word(std::string_view text, std::string_view word) {
    constexpr std::size_t kCharacter = 3;  // bytes
    for (; !word.empty(); word.remove_prefix(kCharacter)) {
        if (!text.starts_with(word.substr(0, kCharacter))) return {};
        text = trimmed(text.substr(kCharacter));
    }
    return text;
}

// What stands behind 注：, （注：, *注：, 以下为 and the like at the start of a text; a null view
// if there is none.
std::string_view behind_remark_mark(std::string_view text) {
    for (const std::string_view mark : {"*", "＊", "※", "（", "("}) {
        if (!text.starts_with(mark)) continue;
        text = trimmed(text.substr(mark.size()));
        break;
    }
    for (const std::string_view opening : {"以下为", "以下是"}) {
        if (text.starts_with(opening)) return text.substr(opening.size());
    }
    constexpr std::string_view kMarks[] = {"注", "备注", "附注", "说明", "填表说明", "填报说明"};
    for (const std::string_view mark : kMarks) {
        std::string_view rest = behind_word(text, mark);
        if (rest.data() == nullptr) continue;
        while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') rest.remove_prefix(1);
        rest = trimmed(rest);
        for (const std::string_view colon : {"：", ":"}) {
            if (rest.starts_with(colon)) return trimmed(rest.substr(colon.size()));
        }
    }
    return {};
}

// The number that a text begins with, as the points of a remark do: 2. 3、 （2） (3). 0 if none.
unsigned leading_number(std::string_view text) {
    bool bracket = false;
    for (const std::string_view opening : {"（", "("}) {
        if (!text.starts_with(opening)) continue;
        text.remove_prefix(opening.size());
        bracket = true;
        break;
    }
    unsigned number = 0;
    for (int digits = 0; digits < 2 && !text.empty() && is_digit(text.front()); ++digits) {
        number = number * 10 + static_cast<unsigned>(text.front() - '0');
        text.remove_prefix(1);
    }
    for (const std::string_view mark : {".", "．", "、", "）", ")"}) {
        if (!text.starts_with(mark) || (bracket && mark != "）" && mark != ")")) continue;
        text.remove_prefix(mark.size());
        const bool decimal = !text.empty() && is_digit(text.front());
        return decimal ? 0 : number;
    }
    return 0;
}

bool is_sentence(std::string_view text) {
    return text.ends_with("。") || text.ends_with("；");
}

// （此表由单位填写）, one bracket around all of it; a short one may be a name: （其他）.
bool is_in_brackets(std::string_view text) {
    constexpr std::size_t kBracket = 3;    // bytes
    constexpr std::size_t kShort = 4 * 3;  // bytes
    return text.size() > kShort + 2 * kBracket && text.starts_with("（") && text.ends_with("）") &&
           text.find("）") + kBracket == text.size();
}

// A line that says something of a table of figures, below it.
bool is_note(std::string_view text) {
    return is_sentence(text) || is_in_brackets(text);
}

// 填报单位（盖章）：, with nothing behind the colon.
bool is_label_alone(std::string_view text) {
    constexpr std::size_t kLongest = 60;  // bytes
    return text.size() <= kLongest &&
           std::any_of(kColons.begin(), kColons.end(), [&](std::string_view colon) {
               return text.ends_with(colon) && text.find(colon) + colon.size() == text.size();
           });
}

// 制表：甲, 日期：2024年3月5日: a short label with its answer behind the colon.
bool is_answered_label(std::string_view text) {
    constexpr std::size_t kLongest = 90;       // bytes
    constexpr std::size_t kLongestLabel = 30;  // bytes
    if (text.size() > kLongest) return false;
    return std::any_of(kColons.begin(), kColons.end(), [&](std::string_view colon) {
        const auto at = text.find(colon);
        return at != 0 && at <= kLongestLabel && at + colon.size() < text.size();
    });
}

// （公章）, 甲市市场监管局（盖章）, （以下空白）
bool is_seal(std::string_view text) {
    if (!text.ends_with("）") && !text.ends_with(")")) return false;
    constexpr std::array<std::string_view, 4> kSeals{"公章", "盖章", "印章", "以下空白"};
    return std::any_of(kSeals.begin(), kSeals.end(), [&](std::string_view seal) {
        return text.find(seal) != std::string_view::npos;
    });
}

// 2024年3月1日, 2024-03-01, 2024.3.1, 年 月 日 to be filled in.
bool is_date_alone(std::string_view text) {
    constexpr std::size_t kLongest = 60;  // bytes
    constexpr std::u32string_view kOfDates =
        U"0123456789０１２３４５６７８９〇○零一二三四五六七八九十年月日-/._";
    if (text.empty() || text.size() > kLongest) return false;
    const bool in_words =
        text.find("年") != std::string_view::npos && text.find("月") != std::string_view::npos;
    const auto marks = std::count_if(text.begin(), text.end(),
                                     [](char c) { return c == '-' || c == '/' || c == '.'; });
    if (!in_words && (marks != 2 || text.size() < 8 || !is_digit(text[0]) || !is_digit(text[3]))) {
        return false;
    }
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        const bool is_of_dates = blank_kind(next.code) != Blank::none ||
                                 kOfDates.find(next.code) != std::u32string_view::npos;
        if (next.size == 0 || !is_of_dates) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

// One text alone in its row, shaped like a further line of a remark.
bool is_line_of_remark(std::span<const xlsx::Cell> cells) {
    if (cells.size() != 1 || cells[0].type != CellType::text) return false;
    const std::string_view text = trimmed(cells[0].text);
    return leading_number(text) > 0 || is_sentence(text);
}

}  // namespace

// A text too long for a name.
bool RowSorter::is_long_note(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    return cells.size() == 1 && cells[0].type == CellType::text &&
           cells[0].text.size() > kLongestName;
}

// 注：, 备注1：, 说明：, 以下为 and a text, alone in the row; the text may stand in the next cell.
bool RowSorter::is_remark(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    if (cells.size() > 2) return false;
    const bool all_text = std::all_of(cells.begin(), cells.end(), [](const xlsx::Cell& cell) {
        return cell.type == CellType::text;
    });
    if (!all_text) return false;
    const std::string_view behind = behind_remark_mark(trimmed(cells[0].text));
    return behind.data() != nullptr && (cells.size() == 1 || behind.empty());
}

// The second and further lines of a remark that takes a row for each: 2.…, 3.…, a sentence. They
// stand below its first one, each right below the other.
bool RowSorter::continues_remark(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    if (!is_line_of_remark(cells)) return false;
    for (std::uint32_t lines = 1; lines <= kMostLines && row > located_.bottom + lines; ++lines) {
        const auto above = context_.sheet.row(row - lines);
        if (above.empty()) return false;
        if (is_remark(row - lines)) {
            const std::uint32_t column = cells[0].at.column;
            if (column != above.front().at.column && column != above.back().at.column) return false;
            // The first point stands behind the colon, or below it where nothing does.
            return lines > 1 || leading_number(trimmed(cells[0].text)) != 1 ||
                   behind_remark_mark(trimmed(above.front().text)).empty();
        }
        if (!is_line_of_remark(above)) return false;
    }
    return false;
}

// Dates and labels of signatures; in a table of figures also what is written under a finished one:
// a sentence, a text in brackets, and below an empty row labels with their answers and seals.
bool RowSorter::holds_sign_off(std::uint32_t row, bool apart) const {
    constexpr std::size_t kMostCells = 4;
    const auto cells = context_.sheet.row(row);
    if (cells.empty() || cells.size() > kMostCells) return false;
    return std::all_of(cells.begin(), cells.end(), [&](const xlsx::Cell& cell) {
        if (cell.type == CellType::date) return true;
        if (cell.type != CellType::text) return false;
        const std::string_view text = trimmed(cell.text);
        if (is_date_alone(text)) return true;
        const bool below = apart && has_figures_;
        const bool label = is_label_alone(text) || (below && is_answered_label(text));
        if (label) return !is_of_table(cell);
        return (below && is_seal(text)) || (has_figures_ && cells.size() == 1 && is_note(text));
    });
}

// A label of the table itself, or what its mapping takes for the place of a name.
bool RowSorter::is_of_table(const xlsx::Cell& cell) const {
    if (context_.is_label(context_.sheet.words(cell))) return true;
    const auto& names = words_.placeholders;
    return std::find(names.begin(), names.end(), label_key(cell.text)) != names.end();
}

// Nothing but such lines follows, or what ends the table.
bool RowSorter::only_sign_off_follows(std::uint32_t row) const {
    for (std::uint32_t next = row + 1; next < context_.rows.last; ++next) {
        if (next - row > kMostLines) return false;
        if (context_.sheet.row(next).empty() || holds_sign_off(next, true)) continue;
        return is_remark(next) || as_end(next).has_value();
    }
    return true;
}

// 填报单位（盖章）： or a date, and nothing else in the row, at the end of the table or below an
// empty row. Where it may be an answer, a date in a column of dates or a name without figures, it
// is a remark, which is told.
std::optional<RowSort> RowSorter::as_sign_off(std::uint32_t row) const {
    const bool apart = context_.sheet.row(row - 1).empty();
    if (!holds_sign_off(row, apart)) return std::nullopt;
    bool may_be_data = false;
    for (const MatchedColumn& column : located_.match.columns) {
        const CellRef where{row, column.head.first};
        const FieldType type = block_.columns[column.spec].type;
        // Through a merge the row says more.
        if (context_.sheet.grid().anchor(where).row != row) return std::nullopt;
        const xlsx::Cell* const cell = context_.sheet.grid().at(where);
        if (cell == nullptr) continue;
        if (type == FieldType::date && !apart) return std::nullopt;
        const bool is_date = !is_label_alone(trimmed(cell->text));
        const bool is_name = &column == &located_.match.columns.front();
        // The names in a blank form wait for figures.
        if (is_name && context_.places != nullptr) return std::nullopt;
        may_be_data = may_be_data || is_date || is_name;
    }
    const bool note = is_note(trimmed(context_.sheet.row(row).front().text));
    const bool usual = !note && holds_sign_off(row, false);
    if (!(apart && usual) && !only_sign_off_follows(row)) return std::nullopt;
    return may_be_data ? RowSort::remark : RowSort::furniture;
}

}  // namespace jixiao::importer
