// SPDX-License-Identifier: MIT
#include "export/summary/row_collection.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::exporter {
namespace {

// Of the figures in blocks those in the first block of the row stay.
void keep_first_block(SummaryRow& row) {
    std::uint8_t first = kNoBlock;
    for (const auto& figures : row.figures) {
        for (const Figure& figure : figures) first = std::min(first, figure.block);
    }
    for (auto& figures : row.figures) {
        std::erase_if(figures, [&](const Figure& figure) {
            return figure.block != kNoBlock && figure.block != first;
        });
    }
}

}  // namespace

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
    if (std::ranges::find(row.files, facts.file) == row.files.end())
        row.files.push_back(facts.file);
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
    for (SummaryRow& row : rows_) keep_first_block(row);
    return std::move(rows_);
}

}  // namespace jixiao::exporter
