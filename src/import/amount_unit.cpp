// SPDX-License-Identifier: MIT
#include "import/amount_unit.hpp"

#include <algorithm>
#include <array>

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongestLine = 60;  // bytes
constexpr std::array<std::string_view, 3> kUnitWords{"单位", "金额", "货币"};
constexpr std::array<std::string_view, 4> kOpen{"（", "(", "【", "["};
constexpr std::array<std::string_view, 4> kClose{"）", ")", "】", "]"};

// "（金额单位：万元）" → "万元"; empty if the text is no such line.
std::string_view unit_of_line(std::string_view text, const CellWords& said) {
    if (!said.has_colon || text.size() > kLongestLine) return {};
    std::string_view front = text.substr(0, said.answer);
    while (front.ends_with("：") || front.ends_with(':')) {
        front.remove_suffix(front.ends_with(':') ? 1 : 3);
    }
    front = trimmed(front);
    const bool named = std::any_of(kUnitWords.begin(), kUnitWords.end(),
                                   [&](std::string_view word) { return front.ends_with(word); });
    if (!named) return {};
    std::string_view unit = trimmed(text.substr(said.answer));
    const bool bracketed = std::any_of(kOpen.begin(), kOpen.end(),
                                       [&](std::string_view b) { return front.starts_with(b); });
    for (const auto close : kClose) {
        if (bracketed && unit.ends_with(close)) unit.remove_suffix(close.size());
    }
    return trimmed(unit);
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
        const bool any = std::any_of(blocks_.begin(), blocks_.end(), [&](const auto& located) {
            return has_amounts(context_.mapping.blocks[located.block]);
        });
        if (any && !in_heads(false) && !in_lines() && !in_heads(true)) assume();
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
                    const auto heads = [&](const MatchedColumn& column) {
                        return column.head.head == cell.at;
                    };
                    const auto& columns = located.match.columns;
                    if (std::any_of(columns.begin(), columns.end(), heads) != bound) continue;
                    if (take(context_.sheet.words(cell).unit, cell.at)) return true;
                }
            }
        }
        return false;
    }

    bool in_lines() {
        std::uint32_t end = context_.rows.first;
        for (const LocatedBlock& located : blocks_) end = std::max(end, located.bottom);
        for (std::uint32_t row = context_.rows.first; row < end; ++row) {
            for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                const auto unit = unit_of_line(cell.text, context_.sheet.words(cell));
                if (!unit.empty() && take(unit, cell.at)) return true;
            }
        }
        return false;
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
