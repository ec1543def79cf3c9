// SPDX-License-Identifier: MIT
#include "import/units/unit_row.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "import/blocks/column_numbers.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongest = 24;  // bytes: （金额单位：万元）
constexpr std::array<std::string_view, 3> kRowLabels{"单位", "计量单位", "金额单位"};
// Of columns that hold no amounts, with or without brackets.
constexpr std::array<std::string_view, 9> kOthers{"%",  "％", "分", "个",  "次",
                                                  "人", "家", "项", "批次"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::string_view without_brackets(std::string_view text) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"},
                                      std::pair<std::string_view, std::string_view>{"(", ")"}}) {
        if (!text.starts_with(open) || !text.ends_with(close)) continue;
        return trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
    }
    return text;
}

bool stands_in_amounts(const xlsx::Cell& cell, const LocatedBlock& located,
                       const mapping::Block& block) {
    return std::any_of(located.match.columns.begin(), located.match.columns.end(),
                       [&](const MatchedColumn& column) {
                           return column.head.first <= cell.at.column &&
                                  cell.at.column <= column.head.last &&
                                  block.columns[column.spec].type == FieldType::amount;
                       });
}

}  // namespace

bool is_unit_row(std::span<const xlsx::Cell> cells, const LocatedBlock& located,
                 const mapping::Block& block, const LabelIndex& index) {
    bool any_money = false;
    for (const xlsx::Cell& cell : cells) {
        // Nearly every row ends here, at its first cell.
        if (cell.type != CellType::text || cell.text.size() > kLongest) return false;
        const std::string_view text = trimmed(cell.text);
        if (&cell == &cells.front() && is_one_of(kRowLabels, text)) continue;
        if (is_one_of(kOthers, without_brackets(text))) continue;
        if (!stands_in_amounts(cell, located, block) || money_alone(text, index).empty()) {
            return false;
        }
        any_money = true;
    }
    return any_money;
}

std::optional<std::uint32_t> unit_row_below(const SheetView& sheet, std::uint32_t head,
                                            const LocatedBlock& located,
                                            const mapping::Block& block, const LabelIndex& index) {
    std::uint32_t row = head + 1;
    if (numbers_columns(sheet.row(row), located, block)) ++row;
    if (!is_unit_row(sheet.row(row), located, block, index)) return std::nullopt;
    return row;
}

}  // namespace jixiao::importer
