// SPDX-License-Identifier: MIT
#include "import/units/unit_lines.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text/label_key.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLine = 300;    // bytes
constexpr std::size_t kLongestClosing = 60;  // bytes of a line that stands below a table
constexpr std::size_t kSureWords = 3;        // of kUnitWords
constexpr std::array<std::string_view, 2> kOpening{"（", "("};
constexpr std::array<std::string_view, 2> kClosing{"）", ")"};
constexpr std::array<std::string_view, 10> kApart{" ",  "\n", "\t", "\u3000", "\u00A0",
                                                  "；", ";",  "，", "：",     ":"};
constexpr std::array<std::string_view, 6> kBefore{"：", ":", "（", "(", "人民币", "RMB"};
constexpr std::array<std::string_view, 9> kBehind{"）", ")", "（", "(", "】", "]", "；", ";", "。"};
constexpr std::array<std::string_view, 4> kBehindFirst{"、", "，", ",", "/"};

bool cut_any(std::string_view& text) {
    for (const auto word : kBefore) {
        if (!text.starts_with(word)) continue;
        text = trimmed(text.substr(word.size()));
        return true;
    }
    return false;
}

// What is behind 单位, 金额 or 货币 and its colon or bracket: "金额单位：人民币 万元（两位小数）"
// → "万元", "单位：批次、元" → "批次、元". Empty if no colon or bracket follows.
std::string_view units_behind(std::string_view rest) {
    rest = trimmed(rest);
    if (rest.empty() || !cut_any(rest)) return {};
    while (cut_any(rest)) {
    }
    std::size_t end = rest.size();
    for (const auto mark : kBehind) end = std::min(end, rest.find(mark));
    for (const std::string_view blank : {" ", "\n", "\t", "\u3000", "\u00A0"}) {
        end = std::min(end, rest.find(blank));
    }
    return rest.substr(0, end);
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
    for (std::size_t i = 0; i < kOpening.size(); ++i) {
        const auto open = text.rfind(kOpening[i]);
        const bool closed = open != std::string_view::npos &&
                            text.find(kClosing[i], open) != std::string_view::npos;
        if (open != std::string_view::npos && !closed) return text.substr(0, open);
    }
    return text;
}

}  // namespace

bool is_unit_line(std::string_view text, const LabelIndex& index) {
    const std::string_view word = kUnitWords.front();
    if (text.size() > kLongestClosing) return false;
    const auto at = text.find(word);
    return at != std::string_view::npos &&
           !money_behind(text.substr(at + word.size()), index).unit.empty();
}

MoneyWords UnitLines::behind_word(const xlsx::Cell& cell, std::string_view word) {
    if (cell.text.size() > kLongestLine) return {};
    if (cell.text.find(word) == std::string_view::npos) return {};
    const std::string_view text = cell.text;
    for (auto at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + word.size())) {
        const std::size_t end = at + word.size();
        const MoneyWords said = money_behind(text.substr(end), context_.index);
        if (said.unit.empty()) continue;
        if (!names_figure(before_open_bracket(text.substr(0, end)))) return said;
        if (!own_label_) own_label_ = {said.unit, cell.at};
    }
    return {};
}

// Whether a text ends with the label of one of the form's own figures: 支出金额, in 执行率：96%
// 支出金额（元） too.
bool UnitLines::names_figure(std::string_view text) const {
    if (is_label_of_figure(text)) return true;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const std::string_view front = text.substr(0, at);
        const bool apart = std::any_of(kApart.begin(), kApart.end(),
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
    if (!above && (cell.text.size() > kLongestClosing || in_table(cell.at.row))) return {};
    for (const auto word : std::span(kUnitWords).first(kSureWords)) {
        const MoneyWords said = behind_word(cell, word);
        if (!said.unit.empty()) return said;
    }
    return above ? behind_word(cell, kUnitWords.back()) : MoneyWords();
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
