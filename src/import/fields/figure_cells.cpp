// SPDX-License-Identifier: MIT
#include "import/fields/figure_cells.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text/ascii.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

constexpr std::array<std::string_view, 4> kCurrencies{"￥", "¥", "人民币", "RMB"};
// What stands behind the number of a year, a month, a day or an item: 2024年支出, 1、数量指标.
constexpr std::array<std::string_view, 8> kOfLabels{"年", "月", "日", "、", "）", ")", ".", "．"};

// Bytes of the digit, in either width, that the text begins with; 0 if there is none.
std::size_t digit_in_front(std::string_view text) {
    if (text.empty()) return 0;
    if (is_digit(text.front())) return 1;
    constexpr std::string_view kLead = "\uFF10";
    const bool wide = text.size() >= kLead.size() && text.starts_with(kLead.substr(0, 2)) &&
                      text[2] >= kLead[2] && text[2] <= static_cast<char>(kLead[2] + 9);
    return wide ? kLead.size() : 0;
}

// What stands behind the number that the text begins with; nothing if there is no number.
std::optional<std::string_view> behind_number(std::string_view text) {
    text = trimmed(text);
    for (const auto currency : kCurrencies) {
        if (text.starts_with(currency)) text = trimmed(text.substr(currency.size()));
    }
    if (digit_in_front(text) == 0) return std::nullopt;
    while (!text.empty()) {
        const bool mark =
            (text.front() == '.' || text.front() == ',') && digit_in_front(text.substr(1)) != 0;
        const std::size_t size = mark ? 1 : digit_in_front(text);
        if (size == 0) break;
        text.remove_prefix(size);
    }
    return trimmed(text);
}

bool is_of_label(std::string_view rest) {
    return std::any_of(kOfLabels.begin(), kOfLabels.end(),
                       [&](const auto word) { return rest.starts_with(word); });
}

bool is_unit_word(std::string_view text, const LabelIndex& index) {
    const mapping::Dictionary* const units = index.dictionary("units");
    if (units == nullptr) return text == "%";
    const auto& entries = units->entries;
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return std::any_of(entry.labels.begin(), entry.labels.end(),
                           [&](const auto& label) { return label.text == text; });
    });
}

}  // namespace

bool holds_figure(const xlsx::Cell& cell, const LabelIndex& index) {
    if (cell.type == CellType::number) return true;
    if (cell.type != CellType::text) return false;
    const auto rest = behind_number(cell.text);
    if (!rest) return false;
    return rest->empty() || !money_alone(*rest, index).empty() ||
           (!is_of_label(*rest) && is_unit_word(*rest, index));
}

bool begins_with_figure(const xlsx::Cell& cell) {
    if (cell.type == CellType::number) return true;
    const auto rest =
        cell.type == CellType::text ? behind_number(cell.text) : std::optional<std::string_view>();
    return rest && !is_of_label(*rest);
}

}  // namespace jixiao::importer
