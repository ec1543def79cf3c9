// SPDX-License-Identifier: MIT
// Which rows are closing lines, which may be, and what stands below them like a row of the table.
#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "import/blocks/row_sorter.hpp"
#include "import/labels/label_likeness.hpp"

namespace jixiao::importer {
namespace {

// What offices call a closing line, whatever the issued form calls it.
constexpr std::array<std::string_view, 18> kUsual{
    "合计",     "总计",     "总分",     "总得分",   "总分值",   "总评分",
    "自评总分", "自评得分", "自评合计", "总分合计", "得分合计", "分值合计",
    "合计得分", "合计分值", "合计总分", "综合得分", "最终得分", "评价得分"};
// What such lines are called besides, and what the names of others end with: 全省合计, 本页小计.
constexpr std::array<std::string_view, 3> kSums{"合计", "总计", "共计"};
constexpr std::array<std::string_view, 3> kPartialSums{"小计", "累计", "平均"};
constexpr std::array<std::string_view, 3> kMeans{"平均值", "平均数", "均值"};
constexpr std::size_t kLongestUsual = 12;  // bytes
constexpr std::size_t kRoom = 3 * 3;       // bytes: blanks between the characters, one too many

// By the last byte of a text: the one in front of it that makes them the end of 计, 分, 均, 值 or
// 数, or of a bracket, a colon or a blank behind them; 0: there is none.
constexpr std::array<char, 256> kBeforeLast = [] {
    constexpr std::string_view kEnds[] = {"计", "分", "均",     "值",    "数",
                                          "）", "：", "\u3000", "\u00A0"};
    std::array<char, 256> before{};
    for (const std::string_view end : kEnds) {
        before[static_cast<unsigned char>(end.back())] = end[end.size() - 2];
    }
    return before;
}();

// Most names end otherwise.
bool may_end_like_sum(std::string_view text) {
    constexpr std::string_view kAscii = "): \n";
    if (text.size() < 2) return false;
    const auto last = static_cast<unsigned char>(text.back());
    if (last < 0x80) return kAscii.find(text.back()) != std::string_view::npos;
    return kBeforeLast[last] != 0 && kBeforeLast[last] == text[text.size() - 2];
}

// Every one of them has one of these characters; blanks and signs may stand behind it.
bool has_usual_sign(std::string_view text) {
    return text.find("分") != std::string_view::npos || text.find("计") != std::string_view::npos ||
           text.find("均") != std::string_view::npos;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

template <std::size_t Count>
bool ends_with_one_of(const std::array<std::string_view, Count>& words, std::string_view text) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.ends_with(word); });
}

bool is_number(const xlsx::Cell& cell) {
    const std::string_view text = trimmed(cell.text);
    return cell.type == CellType::number || (!text.empty() && is_digit(text.front()));
}

// 97.5, stored as a number or as a text.
bool is_plain_number(const xlsx::Cell& cell) {
    if (cell.type != CellType::text) return cell.type == CellType::number;
    constexpr std::size_t kLongest = 7;
    const std::string_view text = trimmed(cell.text);
    return !text.empty() && text.size() <= kLongest &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

}  // namespace

std::optional<SortedRow> RowSorter::as_total(std::uint32_t row) const {
    for (std::size_t total = 0; total < block_.totals.size(); ++total) {
        for (const xlsx::Cell& cell : leading(row)) {
            if (says_any(context_.sheet.words(cell), words_.totals[total])) {
                return SortedRow{RowSort::total, total, cell.at};
            }
        }
        if (block_.totals[total].blank_label && unlabelled_total(row)) {
            return SortedRow{RowSort::total, total, std::nullopt};
        }
    }
    return std::nullopt;
}

// No text in any bound column, but at least one of the numbers that the line gives. 自评等级 | | 优
// is a field.
bool RowSorter::unlabelled_total(std::uint32_t row) const {
    bool any_number = false;
    for (const MatchedColumn& column : located_.match.columns) {
        const xlsx::Cell* const cell = context_.sheet.grid().seen_at({row, column.head.first});
        if (cell == nullptr) continue;
        if (!is_numeric(block_.columns[column.spec].type)) return false;
        any_number = true;
    }
    return any_number && !is_field_label(context_.sheet.words(context_.sheet.row(row).front()));
}

std::optional<LikelyTotal> RowSorter::likely_total(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    if (longest_total_ == 0 || cells.empty() || cells[0].type != CellType::text) {
        return std::nullopt;
    }
    const xlsx::Cell& cell = cells[0];
    if (has_text_beside(cell)) return std::nullopt;  // as nearly every row of a table
    const CellWords& said = context_.sheet.words(cell);
    const bool may_be_nearly = !said.known() && cell.text.size() <= longest_total_ + kRoom;
    const bool may_be_usual =
        cell.text.size() <= kLongestUsual + kRoom && has_usual_sign(cell.text);
    if (!may_be_nearly && !may_be_usual) return std::nullopt;
    if (context_.is_label(said) || !has_figure_beside(cell)) return std::nullopt;
    const std::string key = split_head(cell.text, label_key(cell.text)).key;
    const std::string* first = nullptr;
    for (const mapping::TotalLine& total : block_.totals) {
        for (const mapping::Label& label : total.labels) {
            if (first == nullptr) first = &label.text;
            if (!said.known() && is_nearly(key, label.key)) {
                return LikelyTotal{&cell, label.text, false};
            }
        }
    }
    if (!is_one_of(kUsual, key) && !ends_with_one_of(kSums, key)) return std::nullopt;
    return LikelyTotal{&cell, *first, true};
}

bool RowSorter::is_nameless_total(std::uint32_t row) const {
    if (block_.totals.empty() || text_columns_.empty()) return false;
    const std::string_view text = trimmed(context_.sheet.row(row).front().text);
    if (text.empty() || !is_digit(text.front())) return false;  // as nearly every row of a table
    return std::any_of(
               block_.totals.begin(), block_.totals.end(),
               [&](const mapping::TotalLine& total) { return has_figure_of(total, row); }) &&
           unlabelled_total(row);
}

bool RowSorter::has_figure_of(const mapping::TotalLine& total, std::uint32_t row) const {
    return std::any_of(located_.match.columns.begin(), located_.match.columns.end(),
                       [&](const MatchedColumn& column) {
                           const std::string& path = block_.columns[column.spec].path;
                           return context_.sheet.grid().at({row, column.head.first}) != nullptr &&
                                  std::any_of(
                                      total.fields.begin(), total.fields.end(),
                                      [&](const auto& field) { return field.second == path; });
                       });
}

const xlsx::Cell* RowSorter::called_total(std::uint32_t row) const {
    for (const xlsx::Cell& name : leading(row)) {
        if (name.type != CellType::text || name.text.size() > kLongestUsual + kRoom ||
            !may_end_like_sum(name.text) || !has_usual_sign(name.text) ||
            context_.is_label(context_.sheet.words(name))) {
            continue;
        }
        if (has_text_beside(name) || !has_figure_beside(name)) continue;
        const std::string key = split_head(name.text, label_key(name.text)).key;
        if (is_one_of(kUsual, key) || is_one_of(kMeans, key) || ends_with_one_of(kSums, key) ||
            ends_with_one_of(kPartialSums, key)) {
            return &name;
        }
    }
    return nullptr;
}

// Whether closing lines have something of their own in a column.
bool RowSorter::takes_totals(const mapping::ColumnSpec& column) const {
    if (is_numeric(column.type)) return true;
    return std::any_of(block_.totals.begin(), block_.totals.end(), [&](const auto& total) {
        return std::any_of(total.fields.begin(), total.fields.end(),
                           [&](const auto& field) { return field.second == column.path; });
    });
}

// A text of a record: in a column where closing lines have none, and no label.
bool RowSorter::has_text_beside(const xlsx::Cell& label) const {
    return std::any_of(text_columns_.begin(), text_columns_.end(), [&](std::uint32_t column) {
        const xlsx::Cell* const cell = context_.sheet.grid().at({label.at.row, column});
        return cell != nullptr && cell != &label && !context_.sheet.words(*cell).known();
    });
}

bool RowSorter::has_figure_beside(const xlsx::Cell& label) const {
    return std::any_of(located_.match.columns.begin(), located_.match.columns.end(),
                       [&](const MatchedColumn& column) {
                           if (!is_numeric(block_.columns[column.spec].type)) return false;
                           const CellRef where{label.at.row, column.head.first};
                           const xlsx::Cell* const cell = context_.sheet.grid().at(where);
                           return cell != nullptr && cell != &label;
                       });
}

bool RowSorter::has_words_for_numbers(std::uint32_t row) const {
    return std::any_of(
        located_.match.columns.begin(), located_.match.columns.end(),
        [&](const MatchedColumn& column) {
            const xlsx::Cell* const cell = context_.sheet.grid().at({row, column.head.first});
            return cell != nullptr && is_numeric(block_.columns[column.spec].type) &&
                   !is_number(*cell);
        });
}

// One figure alone must be a number and nothing else: a telephone number or a date is none.
bool RowSorter::is_like_record(std::uint32_t row) const {
    bool named = false;
    bool any_number = false;
    std::size_t figures = 0;
    for (const MatchedColumn& column : located_.match.columns) {
        const xlsx::Cell* const cell = context_.sheet.grid().at({row, column.head.first});
        if (cell == nullptr) continue;
        const FieldType type = block_.columns[column.spec].type;
        if (is_numeric(type) || type == FieldType::measure) {
            ++figures;
            any_number = any_number || is_plain_number(*cell);
            continue;
        }
        const CellWords& said = context_.sheet.words(*cell);
        named = named || (figures == 0 && cell->type == CellType::text && !said.has_colon);
    }
    return named && (figures >= kFewestFigures || any_number);
}

}  // namespace jixiao::importer
