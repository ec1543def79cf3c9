// SPDX-License-Identifier: MIT
#include "import/amount_unit.hpp"

#include <algorithm>
#include <array>

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes
// The surest words first: 支出金额（元） may be a label of one amount.
constexpr std::array<std::string_view, 3> kUnitWords{"单位", "货币", "金额"};
constexpr std::array<std::string_view, 6> kBefore{"：", ":", "（", "(", "人民币", "RMB"};
constexpr std::array<std::string_view, 13> kBehind{"）", ")", "（", "(", "】", "]", "、",
                                                   "，", ",", "；", ";", "。", "/"};

bool cut_any(std::string_view& text) {
    for (const auto word : kBefore) {
        if (!text.starts_with(word)) continue;
        text = trimmed(text.substr(word.size()));
        return true;
    }
    return false;
}

// The word behind 单位, 金额 or 货币 and its colon or bracket: "金额单位：人民币 万元（两位小数）"
// → "万元". Empty if no colon or bracket follows.
std::string_view unit_behind(std::string_view rest) {
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

bool has_amounts(const mapping::Block& block) {
    return std::any_of(block.columns.begin(), block.columns.end(),
                       [](const auto& column) { return column.type == FieldType::amount; });
}

class UnitFinder {
  public:
    UnitFinder(const FormContext& context, const std::vector<LocatedBlock>& blocks)
        : context_(context), blocks_(blocks) {}

    void run() {
        const auto& fields = context_.mapping.fields;
        const bool any = std::any_of(blocks_.begin(), blocks_.end(),
                                     [&](const auto& located) {
                                         return has_amounts(context_.mapping.blocks[located.block]);
                                     }) ||
                         std::any_of(fields.begin(), fields.end(), [](const auto& field) {
                             return field.type == FieldType::amount;
                         });
        if (!any) return;
        if (in_heads(false)) {
            tell_conflict();
        } else if (!in_lines() && !in_heads(true)) {
            assume();
        }
    }

  private:
    bool take(std::string_view unit, CellRef cell) {
        const Decimal* const factor = context_.index.money_factor(unit);
        if (factor == nullptr) return false;
        context_.form.amount_unit = {true, false, unit, *factor, context_.values.read(cell)};
        return true;
    }

    // Brackets in the head rows: beside the bound columns, or in them.
    bool in_heads(bool bound) {
        for (const LocatedBlock& located : blocks_) {
            if (!has_amounts(context_.mapping.blocks[located.block])) continue;
            for (std::uint32_t row = located.top; row <= located.bottom; ++row) {
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    const CellWords* const said = &context_.sheet.words(cell);
                    const auto heads = [&](const MatchedColumn& column) {
                        const auto& path = column.head.path;
                        return std::find(path.begin(), path.end(), said) != path.end();
                    };
                    const auto& columns = located.match.columns;
                    if (std::any_of(columns.begin(), columns.end(), heads) != bound) continue;
                    if (take(context_.sheet.words(cell).unit, cell.at)) return true;
                }
            }
        }
        return false;
    }

    // Lines such as 单位：万元 above the tables; anywhere in a form without tables.
    bool in_lines() {
        std::uint32_t end = blocks_.empty() ? context_.rows.last : context_.rows.first;
        for (const LocatedBlock& located : blocks_) end = std::max(end, located.bottom);
        for (const auto word : kUnitWords) {
            for (std::uint32_t row = context_.rows.first; row < end; ++row) {
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    if (cell.type == CellType::text && take_line(cell, word)) return true;
                }
            }
        }
        return false;
    }

    bool take_line(const xlsx::Cell& cell, std::string_view word) {
        const std::string_view unit = unit_of_line(cell, word);
        return !unit.empty() && take(unit, cell.at);
    }

    // The unit of money that a text such as 单位：万元 names behind the word; empty if it names
    // none. It outlives the sheet, whose own texts do not.
    [[nodiscard]] std::string_view unit_of_line(const xlsx::Cell& cell,
                                                std::string_view word) const {
        if (cell.text.size() > kLongestLine) return {};
        if (cell.text.find(word) == std::string_view::npos) return {};
        const std::string_view text = context_.values.stored_text(cell.at);
        for (auto at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + word.size())) {
            const std::string_view unit = unit_behind(text.substr(at + word.size()));
            if (context_.index.money_factor(unit) != nullptr) return unit;
        }
        return {};
    }

    // The unit of money that a cell names for the form, not for the amount that it is the label of.
    [[nodiscard]] std::string_view unit_for_all(const xlsx::Cell& cell) const {
        for (const auto word : kUnitWords) {
            const bool label =
                word == kUnitWords.back() && context_.is_field_label(context_.sheet.words(cell));
            const std::string_view unit = label ? std::string_view() : unit_of_line(cell, word);
            if (!unit.empty()) return unit;
        }
        return {};
    }

    // A line above the tables that says another unit than the heads, which count.
    void tell_conflict() {
        const AmountUnit& taken = context_.form.amount_unit;
        for (std::uint32_t row = context_.rows.first; row < blocks_.front().top; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                if (cell.type != CellType::text) continue;
                const std::string_view unit = unit_for_all(cell);
                if (unit.empty() || *context_.index.money_factor(unit) == taken.factor) continue;
                context_.report(Code::unit_conflict, taken.value.cell, std::string(taken.unit),
                                std::string(unit));
                context_.form.findings.back().args = {{"other", cell.at.to_string()}};
                return;
            }
        }
    }

    void assume() {
        const std::string& unit = context_.mapping.amount_unit;
        const Decimal* const factor = context_.index.money_factor(unit);
        if (factor == nullptr) return;
        context_.form.amount_unit = {true, true, unit, *factor, {}};
        context_.report(Code::unit_assumed, {context_.rows.first, 0}, "", unit);
    }

    const FormContext& context_;
    const std::vector<LocatedBlock>& blocks_;
};

}  // namespace

void find_amount_unit(const FormContext& context, const std::vector<LocatedBlock>& blocks) {
    UnitFinder(context, blocks).run();
}

}  // namespace jixiao::importer
