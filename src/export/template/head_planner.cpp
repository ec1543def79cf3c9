// SPDX-License-Identifier: MIT
#include "export/template/head_planner.hpp"

#include <algorithm>

namespace jixiao::exporter {
namespace {

// One column of the head: where it stands and its words from the top.
struct HeadColumn {
    mapping::ColumnSpan at;
    std::vector<std::string> words;
};

std::vector<HeadColumn> columns_of(const LaidTable& table, const mapping::Block& block,
                                   const std::string& head) {
    std::vector<HeadColumn> columns;
    for (const LaidColumn& column : table.columns) {
        const bool takes_head = !head.empty() && block.columns[column.spec].path == block.head_of;
        for (std::size_t i = 0; i < column.at.size(); ++i) {
            columns.push_back({column.at[i], column.heads[i]});
            if (takes_head) columns.back().words = {head};
            if (columns.back().words.empty()) columns.back().words.emplace_back();
        }
    }
    return columns;
}

class HeadPlanner {
  public:
    HeadPlanner(PlanSheet& sheet, std::vector<HeadColumn> columns)
        : sheet_(sheet), columns_(std::move(columns)) {
        for (const HeadColumn& column : columns_) depth_ = std::max(depth_, column.words.size());
    }

    RowSpanOnPage run() {
        const auto rows = static_cast<std::uint32_t>(depth_);
        top_ = sheet_.take_rows(rows);
        plan(0, columns_.size(), 0);
        return {top_, top_ + rows - 1};
    }

  private:
    // The columns from first to last share the words above this level.
    void plan(std::size_t first, std::size_t last, std::size_t level) {
        for (std::size_t i = first; i < last;) {
            const auto& words = columns_[i].words;
            const std::size_t end = words.size() > level + 1 ? end_of(i, last, level) : i + 1;
            const bool lowest = words.size() <= level + 1;
            const auto rows = static_cast<std::uint32_t>(lowest ? depth_ - level : 1);
            const auto row = static_cast<std::uint32_t>(top_ + level);
            sheet_.add(row, rows, {columns_[i].at.first, columns_[end - 1].at.last}, CellRole::head,
                       words[level]);
            if (!lowest) plan(i, end, level + 1);
            i = end;
        }
    }

    // Columns that stand side by side and go on below the same word.
    [[nodiscard]] std::size_t end_of(std::size_t first, std::size_t last, std::size_t level) const {
        std::size_t end = first + 1;
        while (end < last && columns_[end].words.size() > level + 1 &&
               columns_[end].words[level] == columns_[first].words[level] &&
               columns_[end].at.first == columns_[end - 1].at.last + 1) {
            ++end;
        }
        return end;
    }

    PlanSheet& sheet_;
    std::vector<HeadColumn> columns_;
    std::size_t depth_ = 1;
    std::uint32_t top_ = 0;
};

}  // namespace

RowSpanOnPage plan_head(PlanSheet& sheet, const LaidTable& table, const mapping::Block& block,
                        const std::string& head) {
    return HeadPlanner(sheet, columns_of(table, block, head)).run();
}

}  // namespace jixiao::exporter
