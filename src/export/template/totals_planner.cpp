// SPDX-License-Identifier: MIT
#include <algorithm>

#include "export/template/rows_planner.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Block;
using mapping::ColumnSpan;
using mapping::LayoutTotal;
using mapping::TotalLine;

// A closing line: its numbers stand below their columns, its label in front of the first of them.
class TotalPlanner {
  public:
    TotalPlanner(PlanSheet& sheet, const LaidTable& laid, const Block& block)
        : sheet_(sheet), laid_(laid), block_(block) {}

    void plan(const TotalLine& total, const LayoutTotal* written) {
        const std::uint32_t row = sheet_.take_rows(1);
        taken_.clear();
        for (const auto& [path, column] : total.fields) {
            const LaidColumn* const laid = column_named(column);
            if (laid == nullptr) continue;
            take(laid->at.front());
            sheet_.form().values[path] = sheet_.add(row, 1, laid->at.front(), CellRole::answer, {});
        }
        add_labels(total, written, row);
        add_rest(row);
    }

  private:
    [[nodiscard]] const LaidColumn* column_named(const std::string& path) const {
        const auto found = std::find_if(
            laid_.columns.begin(), laid_.columns.end(),
            [&](const LaidColumn& one) { return block_.columns[one.spec].path == path; });
        return found == laid_.columns.end() ? nullptr : &*found;
    }

    void take(ColumnSpan at) { taken_.push_back(at); }

    [[nodiscard]] bool is_taken(std::uint16_t column) const {
        return std::any_of(taken_.begin(), taken_.end(), [&](const ColumnSpan& span) {
            return column >= span.first && column <= span.last;
        });
    }

    void add_labels(const TotalLine& total, const LayoutTotal* written, std::uint32_t row) {
        if (written != nullptr && !written->at.empty()) {
            for (std::size_t i = 0; i < written->at.size(); ++i) {
                take(written->at[i]);
                const bool said = i < written->texts.size();
                sheet_.add(row, 1, written->at[i], CellRole::label,
                           said ? written->texts[i].text : std::string());
            }
            return;
        }
        std::uint16_t end = 0;
        while (end < sheet_.form().sheet.widths.size() && !is_taken(end)) ++end;
        if (end == 0) return;
        const ColumnSpan at{0, static_cast<std::uint16_t>(end - 1)};
        take(at);
        sheet_.add(row, 1, at, CellRole::label, total.labels.front().text);
    }

    // Columns of the table without a number stay blank and framed.
    void add_rest(std::uint32_t row) {
        for (const LaidColumn& column : laid_.columns) {
            for (const ColumnSpan& at : column.at) {
                if (is_taken(at.first) || is_taken(at.last)) continue;
                sheet_.add(row, 1, at, CellRole::label, {});
            }
        }
    }

    PlanSheet& sheet_;
    const LaidTable& laid_;
    const Block& block_;
    std::vector<ColumnSpan> taken_;
};

}  // namespace

void plan_totals(PlanSheet& sheet, const LaidTable& laid, const Block& block) {
    TotalPlanner planner(sheet, laid, block);
    std::size_t next = 0;
    for (const TotalLine& total : block.totals) {
        if (total.labels.empty()) continue;
        const bool written = laid.part != nullptr && next < laid.part->totals.size();
        planner.plan(total, written ? &laid.part->totals[next] : nullptr);
        ++next;
    }
}

}  // namespace jixiao::exporter
