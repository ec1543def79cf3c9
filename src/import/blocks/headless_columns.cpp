// SPDX-License-Identifier: MIT
#include "import/blocks/headless_columns.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace jixiao::importer {
namespace {

// Columns that no head covers and that rows of the table have something in.
class HeadlessColumns {
  public:
    HeadlessColumns(const FormContext& context, const LocatedBlock& located, const Table& table)
        : context_(context),
          located_(located),
          table_(table),
          headless_(context.sheet.grid().column_count(), true) {
        for (const MatchedColumn& column : located.match.columns) cover(column.head);
        for (const MatchedColumn& column : located.match.duplicates) cover(column.head);
        for (const HeadColumn& head : located.match.extra) cover(head);
        // The row labels' own column needs no head.
        for (const FoundColumn& column : table.columns) headless_[column.column] = false;
        if (!table.columns.empty()) {
            first_bound_ =
                std::min_element(table.columns.begin(), table.columns.end(),
                                 [](const auto& a, const auto& b) { return a.column < b.column; })
                    ->column;
        }
    }

    void report() const {
        if (std::find(headless_.begin(), headless_.end(), true) == headless_.end()) return;
        std::map<std::uint32_t, std::vector<const xlsx::Cell*>> filled;  // by column
        for (const Record& record : table_.records) {
            for (const xlsx::Cell& cell : context_.sheet.row(record.row)) {
                if (headless_[cell.at.column] && !speaks_for_rows(cell)) {
                    filled[cell.at.column].push_back(&cell);
                }
            }
        }
        for (const auto& [column, cells] : filled) {
            if (numbers_rows(column, cells)) continue;
            report_headless_cells(context_, located_, cells, std::string(table_.name));
        }
    }

  private:
    void cover(const HeadColumn& head) {
        for (std::size_t column = head.first; column <= head.last && column < headless_.size();
             ++column) {
            headless_[column] = false;
        }
    }

    // A label merged down beside the table (绩效指标), or one that is known.
    [[nodiscard]] bool speaks_for_rows(const xlsx::Cell& cell) const {
        return context_.sheet.grid().merge_at(cell.at).rows() > 1 ||
               context_.sheet.words(cell).known();
    }

    // Left of the table: 1, 2, 3, or one text beside all rows.
    [[nodiscard]] bool numbers_rows(std::uint32_t column,
                                    const std::vector<const xlsx::Cell*>& cells) const {
        if (column >= first_bound_) return false;
        const bool numbers = std::all_of(cells.begin(), cells.end(), [](const xlsx::Cell* cell) {
            return cell->type == CellType::number;
        });
        return numbers || (cells.size() == 1 && table_.records.size() > 1);
    }

    const FormContext& context_;
    const LocatedBlock& located_;
    const Table& table_;
    std::vector<bool> headless_;  // by column of the sheet
    std::uint32_t first_bound_ = 0;
};

}  // namespace

void report_headless_cells(const FormContext& context, const LocatedBlock& block,
                           const std::vector<const xlsx::Cell*>& cells, std::string table) {
    std::string rows = std::to_string(block.top + 1);
    if (block.bottom > block.top) rows += "-" + std::to_string(block.bottom + 1);
    context.report(Code::column_without_head, cells.front()->at,
                   std::string(trimmed(cells.front()->text)), std::move(rows), std::move(table));
    const bool several = cells.size() > 1;
    context.form.findings.back().args = {
        {"count", several ? " (" + std::to_string(cells.size()) + "×)" : std::string()}};
}

void report_headless_columns(const FormContext& context, const LocatedBlock& block,
                             const Table& table) {
    HeadlessColumns(context, block, table).report();
}

}  // namespace jixiao::importer
