// SPDX-License-Identifier: MIT
#include "xlsx/edit/row_insertions.hpp"

#include <stdexcept>

namespace jixiao::xlsx {

RowInsertions::RowInsertions(const std::vector<std::string>& sheets, std::size_t sheet,
                             std::span<const NewRows> rows) {
    std::uint32_t inserted = 0;
    for (const NewRows& one : rows) {
        if (one.before > kMaxRows || one.like >= kMaxRows) {
            throw std::logic_error("rows beyond the sheet");
        }
        if (!rows_.empty() && one.before < rows_.back().before) {
            throw std::logic_error("new rows are in no order");
        }
        if (one.count == 0) continue;
        std::uint32_t like = one.like;
        for (const RowInsertion& step : steps_) like = step.moved(like);
        steps_.push_back({sheets, sheet, one.before + inserted, one.count, like});
        rows_.push_back(one);
        inserted += one.count;
    }
}

std::uint32_t RowInsertions::moved_from(std::size_t step, std::uint32_t row) const {
    for (; step < steps_.size(); ++step) row = steps_[step].moved(row);
    return row;
}

CellRange RowInsertions::moved(CellRange range) const {
    range.first.row = moved(range.first.row);
    range.last.row = moved(range.last.row);
    return range;
}

}  // namespace jixiao::xlsx
