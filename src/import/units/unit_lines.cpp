// SPDX-License-Identifier: MIT
#include "import/units/unit_lines.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text/blank_characters.hpp"
#include "base/text/label_key.hpp"
#include "base/text/zero_width.hpp"
#include "import/units/unit_sentences.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLine = 300;                  // bytes
constexpr std::size_t kLongestClosing = kLongestUnitLine;  // where it stands below a table
constexpr std::size_t kSureWords = 3;                      // of kUnitWords
constexpr std::array<std::string_view, 2> kOpeningRound{"（", "("};
constexpr std::array<std::string_view, 2> kClosingRound{"）", ")"};
constexpr std::array<std::string_view, 5> kUnitEnds{"；", ";", "，", "：", ":"};
constexpr std::array<std::string_view, 8> kBefore{"：", ":", "（", "(", "人民币", "RMB", "/", "／"};
constexpr std::array<std::string_view, 9> kBehind{"）", ")", "（", "(", "】", "]", "；", ";", "。"};
constexpr std::array<std::string_view, 4> kBehindFirst{"、", "，", ",", "/"};
// What a cell says whose unit stands in the next one.
constexpr std::array<std::string_view, 5> kUnitLabels{"单位", "金额单位", "货币单位", "计量单位",
                                                      "货币"};
constexpr std::size_t kYuanSize = std::string_view("元").size();
constexpr std::size_t kLongestName = 40;  // bytes, spaced out

// Offset of the first blank, or the end.
std::size_t find_blank(std::string_view text) {
    std::size_t first = 0;
    while (first < text.size() && blank_in_front(text.substr(first)).size == 0) ++first;
    return first;
}

// Where a word stands in a text, spaced out perhaps: 单　位.
struct WordPlace {
    std::size_t at = std::string_view::npos;
    std::size_t end = 0;
};

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese one

// Most texts end here.
bool has_first_of(std::string_view text, std::string_view word) {
    return text.find(word.substr(0, kCharacter)) != std::string_view::npos;
}

WordPlace find_word(std::string_view text, std::string_view word, std::size_t from) {
    const std::string_view first = word.substr(0, kCharacter);
    for (auto at = text.find(first, from); at != std::string_view::npos;
         at = text.find(first, at + kCharacter)) {
        std::size_t end = at + kCharacter;
        std::size_t met = kCharacter;
        while (met < word.size() && end < text.size()) {
            if (text.substr(end).starts_with(word.substr(met, kCharacter))) {
                met += kCharacter;
                end += kCharacter;
            } else if (const auto blank = blank_in_front(text.substr(end)); blank.size != 0) {
                end += blank.size;
            } else {
                break;
            }
        }
        if (met == word.size()) return {at, end};
    }
    return {};
}

bool is_spaced_out(std::string_view text, std::string_view word) {
    const WordPlace place = find_word(text, word, 0);
    return place.at == 0 && place.end == text.size();
}

// 单 位： and 金额单位. 金额 without a colon may be a label of one amount.
bool is_name_of_unit(std::string_view text) {
    if (text.size() > kLongestName) return false;
    text = trimmed(text);
    const std::size_t size = text.size();
    for (const std::string_view colon : {"：", ":"}) {
        if (text.ends_with(colon)) text = trimmed(text.substr(0, text.size() - colon.size()));
    }
    if (text.size() < size && is_spaced_out(text, kUnitWords.back())) return true;
    return std::any_of(kUnitLabels.begin(), kUnitLabels.end(),
                       [&](const auto name) { return is_spaced_out(text, name); });
}

bool cut_any(std::string_view& text) {
    for (const auto word : kBefore) {
        if (!text.starts_with(word)) continue;
        text = trimmed(text.substr(word.size()));
        return true;
    }
    return false;
}

std::size_t end_of_units(std::string_view text) {
    std::size_t end = text.size();
    for (const auto mark : kBehind) end = std::min(end, text.find(mark));
    return end;
}

bool has_several(std::string_view units) {
    return std::any_of(kBehindFirst.begin(), kBehindFirst.end(),
                       [&](const auto mark) { return units.find(mark) != std::string_view::npos; });
}

// What is behind 单位, 金额 or 货币 and its colon or bracket: "金额单位：人民币 万元（两位小数）"
// → "万元", "单位：批次、元" → "批次、元". Without them, what stands alone: （单位 元）, 单位元.
std::string_view units_behind(std::string_view text) {
    std::string_view rest = trimmed(text);
    if (rest.empty()) return {};
    if (!cut_any(rest)) {
        const std::string_view units = trimmed(rest.substr(0, end_of_units(rest)));
        const bool alone = blank_in_front(text).size != 0 || !has_several(units);
        return alone ? units : std::string_view();
    }
    while (cut_any(rest)) {
    }
    const std::size_t blank = find_blank(rest);
    // 万 元
    const bool goes_on = trimmed(rest.substr(blank)).starts_with("元");
    const std::size_t last = goes_on ? rest.find("元", blank) + kYuanSize : blank;
    return rest.substr(0, std::min(end_of_units(rest), last));
}

// The first of them counts, with a slash behind it too (元/%), else the one of money among them.
MoneyWords money_behind(std::string_view rest, const LabelIndex& index) {
    const std::string_view units = units_behind(rest);
    std::size_t end = units.size();
    for (const auto mark : kBehindFirst) end = std::min(end, units.find(mark));
    MoneyWords words = money_in_list(units, index);
    if (const auto first = index.money_unit(units.substr(0, end)); !first.empty()) {
        words.unit = first;
    }
    return words;
}

// What a bracket that is still open at the end of the text stands behind; without one, the text.
std::string_view before_open_bracket(std::string_view text) {
    for (std::size_t i = 0; i < kOpeningRound.size(); ++i) {
        const auto open = text.rfind(kOpeningRound[i]);
        const bool closed = open != std::string_view::npos &&
                            text.find(kClosingRound[i], open) != std::string_view::npos;
        if (open != std::string_view::npos && !closed) return text.substr(0, open);
    }
    return text;
}

}  // namespace

bool is_unit_line(std::string_view text, const LabelIndex& index) {
    const std::string_view word = kUnitWords.front();
    if (text.size() > kLongestUnitLine || !has_first_of(text, word)) return false;
    if (!unit_in_bare_sentence(text, index).empty()) return true;
    std::string buffer;
    text = without_zero_width(text, buffer);
    const WordPlace place = find_word(text, word, 0);
    return place.end != 0 && !money_behind(text.substr(place.end), index).unit.empty();
}

MoneyWords UnitLines::behind_word(const xlsx::Cell& cell, std::string_view word) {
    if (cell.text.size() > kLongestLine || !has_first_of(cell.text, word)) return {};
    std::string buffer;
    const std::string_view text = without_zero_width(cell.text, buffer);
    WordPlace place = find_word(text, word, 0);
    if (place.end == 0) return {};
    for (; place.end != 0; place = find_word(text, word, place.end)) {
        const MoneyWords said = money_behind(text.substr(place.end), context_.index);
        if (said.unit.empty()) continue;
        if (!names_figure(before_open_bracket(text.substr(0, place.end)))) return said;
        if (!own_label_) own_label_ = {said.unit, cell.at};
    }
    return is_name_of_unit(text) ? in_next_cell(cell) : MoneyWords();
}

std::string_view UnitLines::between_rows(const xlsx::Cell& cell) {
    if (cell.type != CellType::text || cell.text.size() > kLongestUnitLine) return {};
    const std::string_view unit = behind_word(cell, kUnitWords.front()).unit;
    return unit.empty() ? unit_in_bare_sentence(cell.text, context_.index) : unit;
}

MoneyWords UnitLines::in_sentence(const xlsx::Cell& cell) const {
    if (cell.type != CellType::text || cell.text.size() > kLongestLine) return {};
    return {unit_in_sentence(cell.text, context_.index), {}};
}

MoneyWords UnitLines::in_title() const {
    const xlsx::Cell* const title = title_ ? context_.sheet.grid().at(*title_) : nullptr;
    if (title == nullptr || title->type != CellType::text) return {};
    return money_in_label(title->text, context_.index);
}

// 单位： | 元
MoneyWords UnitLines::in_next_cell(const xlsx::Cell& name) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRef where{name.at.row, grid.merge_at(name.at).last.column + 1};
    const xlsx::Cell* const next = grid.seen_at(where);
    if (next == nullptr || next->type != CellType::text || in_table(name.at.row)) return {};
    // 金额： | 元 | 83 is one amount.
    const CellRef behind{name.at.row, grid.merge_at(where).last.column + 1};
    const xlsx::Cell* const figure = grid.seen_at(behind);
    if (figure != nullptr && figure->type == CellType::number) return {};
    if (is_label_of_figure(name.text)) return {};
    return {money_alone(next->text, context_.index), {}};
}

std::string_view UnitLines::alone(const xlsx::Cell& cell) const {
    constexpr std::size_t kLongestAlone = 24;  // bytes: （ 人民币 万元 ）
    if (cell.type != CellType::text || cell.text.size() > kLongestAlone) return {};
    if (blocks_.empty() || cell.at.row >= blocks_.front().top) return {};
    const auto cells = context_.sheet.row(cell.at.row);
    const bool only_lines = std::all_of(cells.begin(), cells.end(), [&](const xlsx::Cell& other) {
        const CellWords& said = context_.sheet.words(other);
        const bool label = said.whole != kNoLabel || said.head != kNoLabel;
        const bool answered =
            said.prefix != kNoLabel && !label && !trimmed(other.text.substr(said.answer)).empty();
        return &other == &cell || answered;
    });
    return only_lines ? money_alone(cell.text, context_.index) : std::string_view();
}

// Whether a text ends with the label of one of the form's own figures: 支出金额, in 执行率：96%
// 支出金额（元） too.
bool UnitLines::names_figure(std::string_view text) const {
    if (is_label_of_figure(text)) return true;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const std::string_view front = text.substr(0, at);
        const bool apart = blank_at_end(front).size != 0 ||
                           std::any_of(kUnitEnds.begin(), kUnitEnds.end(),
                                       [&](const auto mark) { return front.ends_with(mark); });
        if (apart && is_label_of_figure(text.substr(at))) return true;
    }
    return false;
}

bool UnitLines::is_label_of_figure(std::string_view text) const {
    const std::string key = label_key(text);
    const LabelId id = context_.index.id_of(key);
    const LabelId code = id == kNoLabel ? kNoLabel : context_.index.code_of(id);
    for (std::size_t field = 0; field < context_.words.fields.size(); ++field) {
        const mapping::FieldSpec& spec = context_.mapping.fields[field];
        if (!is_figure(spec.type)) continue;
        const auto& words = context_.words.fields[field];
        // The mapping may give the label with its bracket: 支出金额（元）.
        const bool named =
            std::any_of(words.begin(), words.end(),
                        [&](const Word& word) { return code != kNoLabel && word.code == code; }) ||
            std::any_of(spec.labels.begin(), spec.labels.end(), [&](const auto& label) {
                return label.key == key || split_head(label.text, label.key).key == key;
            });
        if (named) return true;
    }
    return false;
}

MoneyWords UnitLines::for_all(const xlsx::Cell& cell) {
    if (cell.type != CellType::text) return {};
    const bool above = is_above(cell.at.row);
    if (!above && in_table(cell.at.row)) return {};
    if (above || cell.text.size() <= kLongestClosing) {
        const auto words = std::span(kUnitWords).first(above ? kUnitWords.size() : kSureWords);
        for (const auto word : words) {
            const MoneyWords said = behind_word(cell, word);
            if (!said.unit.empty()) return said;
        }
    }
    return cell.at == title_ ? in_title() : in_sentence(cell);
}

// Above all tables; anywhere in a form without tables.
bool UnitLines::is_above(std::uint32_t row) const {
    return blocks_.empty() || row < blocks_.front().top;
}

bool UnitLines::in_table(std::uint32_t row) const {
    const auto& tables = context_.form.tables;
    return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
        return table.range.first.row <= row && row <= table.range.last.row;
    });
}

}  // namespace jixiao::importer
