// SPDX-License-Identifier: MIT
#include "import/blocks/unread_tables.hpp"

#include <algorithm>
#include <string>

namespace jixiao::importer {
namespace {

constexpr std::size_t kFewestLabels = 2;

class UnreadTables {
  public:
    UnreadTables(const FormContext& context, const std::vector<LocatedBlock>& blocks)
        : context_(context), blocks_(blocks) {}

    // Looks through rows that belong to no table.
    void look_through(RowSpan rows) const {
        if (!may_hold_heads(rows)) return;
        std::vector<LocatedBlock> heads;
        for (const LocatedBlock& block : blocks_) {
            auto found = locate_block(context_.sheet, rows, context_.mapping, block.block,
                                      context_.words, context_.index);
            if (found) heads.push_back(std::move(*found));
        }
        std::stable_sort(heads.begin(), heads.end(),
                         [](const auto& one, const auto& two) { return one.top < two.top; });
        for (std::size_t i = 0; i < heads.size(); ++i) {
            // Two blocks may have these heads.
            if (i > 0 && heads[i].top <= heads[i - 1].bottom) continue;
            const auto next = std::find_if(heads.begin(), heads.end(), [&](const auto& other) {
                return other.top > heads[i].bottom;
            });
            report(heads[i], next == heads.end() ? rows.last : next->top);
        }
    }

  private:
    // Some row says two labels: cheap to see, and few rows between tables do.
    [[nodiscard]] bool may_hold_heads(RowSpan rows) const {
        for (std::uint32_t row = rows.first; row < rows.last; ++row) {
            if (context_.sheet.known(row).size() >= kFewestLabels) return true;
        }
        return false;
    }

    void report(const LocatedBlock& heads, std::uint32_t end) const {
        std::uint32_t first = heads.bottom + 1;
        while (first < end && context_.sheet.row(first).empty()) ++first;
        if (first == end) return;
        std::uint32_t last = end - 1;
        while (context_.sheet.row(last).empty()) --last;
        std::string told = std::to_string(first + 1);
        if (last > first) told += "-" + std::to_string(last + 1);
        context_.report(Code::table_not_read, {heads.top, heads.match.columns.front().head.first},
                        std::move(told), "", context_.mapping.blocks[heads.block].name);
    }

    const FormContext& context_;
    const std::vector<LocatedBlock>& blocks_;
};

}  // namespace

void report_unread_tables(const FormContext& context, const std::vector<LocatedBlock>& blocks,
                          const std::vector<RowSpan>& tables) {
    const UnreadTables unread(context, blocks);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const std::uint32_t end = i + 1 < tables.size() ? tables[i + 1].first : context.rows.last;
        unread.look_through({tables[i].last, end});
    }
}

}  // namespace jixiao::importer
