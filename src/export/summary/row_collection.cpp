// SPDX-License-Identifier: MIT
#include "export/summary/row_collection.hpp"

#include <utility>

namespace jixiao::exporter {

void RowCollection::add(RowFacts facts) {
    if (sheet_.sources[facts.source].joins) {
        joining_.push_back(std::move(facts));
        return;
    }
    const bool is_shared = sheet_.rows == mapping::RowUnit::unit;
    const auto [known, is_new] =
        is_shared ? by_key_.try_emplace(facts.key, rows_.size()) : std::pair{by_key_.end(), true};
    if (is_new) {
        SummaryRow& row = rows_.emplace_back();
        row.key = facts.key;
        row.code = facts.code;
        row.kind = facts.kind;
        row.place = rows_.size();
        row.figures.resize(sheet_.columns.size());
        fill(row, facts);
    } else {
        fill(rows_[known->second], facts);
    }
}

void RowCollection::fill(SummaryRow& row, const RowFacts& facts) {
    for (const auto& [column, figure] : facts.figures) {
        row.figures[column].push_back(figure);
    }
}

std::vector<SummaryRow> RowCollection::take() {
    std::multimap<std::string_view, SummaryRow*> rows;
    for (SummaryRow& row : rows_) rows.emplace(row.key, &row);
    for (const RowFacts& facts : joining_) {
        const auto [first, last] = rows.equal_range(facts.key);
        for (auto row = first; row != last; ++row) fill(*row->second, facts);
    }
    return std::move(rows_);
}

}  // namespace jixiao::exporter
