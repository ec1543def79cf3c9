// SPDX-License-Identifier: MIT
#include "xlsx/facts/sheet_paper.hpp"

#include <algorithm>

#include "xlsx/refusal.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {

SheetPaper SheetPaper::read(Workbook& workbook, std::size_t index) {
    SheetPaper paper;
    PartStream stream = workbook.open(workbook.sheets()[index].part);
    XmlScanner xml(stream);
    for (XmlToken token = xml.next(); token != XmlToken::finished; token = xml.next()) {
        if (token != XmlToken::start) continue;
        if (xml.name() == "row") {
            paper.begin_row(xml);
        } else if (xml.name() == "c") {
            paper.add_cell(xml);
        } else if (xml.name() == "col") {
            paper.add_columns(xml);
            note_sheet_element(xml, paper.facts_);
        } else if (xml.name() == "sheetFormatPr") {
            if (const auto width = whole_number<double>(xml.attribute("defaultColWidth"))) {
                paper.default_width_ = *width;
            }
            if (const auto height = whole_number<double>(xml.attribute("defaultRowHeight"))) {
                paper.default_height_ = *height;
            }
        } else {
            note_sheet_element(xml, paper.facts_);
        }
    }
    const auto before = [](const PaperRow& one, const PaperRow& two) { return one.row < two.row; };
    std::stable_sort(paper.rows_.begin(), paper.rows_.end(), before);
    return paper;
}

void SheetPaper::begin_row(const XmlScanner& xml) {
    if (rows_.size() >= xml.limits().rows) refuse_limit(xml.where(), "rows", xml.limits().rows);
    const std::uint32_t next = rows_.empty() ? 0 : rows_.back().row + 1;
    PaperRow row;
    row.row = whole_number<std::uint32_t>(xml.attribute("r")).value_or(next + 1) - 1;
    row.height = whole_number<double>(xml.attribute("ht"));
    if (is_true(xml.attribute("customFormat").value_or(""))) {
        row.style = whole_number<std::uint32_t>(xml.attribute("s"));
    }
    row.first_cell = row.end_cell = cells_.size();
    rows_.push_back(row);
}

void SheetPaper::add_cell(const XmlScanner& xml) {
    if (rows_.empty()) return;
    if (cells_.size() >= xml.limits().grid_cells) {
        refuse_limit(xml.where(), "cells", xml.limits().grid_cells);
    }
    PaperRow& row = rows_.back();
    const auto at = CellRef::parse(xml.attribute("r").value_or(""));
    std::uint32_t column = row.first_cell == cells_.size() ? 0 : cells_.back().column + 1;
    if (at) column = at->column;
    cells_.push_back({column, whole_number<std::uint32_t>(xml.attribute("s")).value_or(0)});
    row.end_cell = cells_.size();
}

void SheetPaper::add_columns(const XmlScanner& xml) {
    const auto first = whole_number<std::uint32_t>(xml.attribute("min"));
    const auto last = whole_number<std::uint32_t>(xml.attribute("max"));
    if (!first || !last || *first == 0 || *first > *last || columns_.size() >= kMaxColumns) return;
    PaperColumns columns{*first - 1, *last - 1, 0, false, false, 0};
    if (const auto width = whole_number<double>(xml.attribute("width"))) {
        columns.width = *width;
        columns.has_width = true;
    }
    columns.hidden = is_hidden(xml, "width");
    columns.style = whole_number<std::uint32_t>(xml.attribute("style")).value_or(0);
    columns_.push_back(columns);
}

const SheetPaper::PaperRow* SheetPaper::find_row(std::uint32_t row) const {
    if (rows_.empty() || row < rows_.front().row) return nullptr;
    // Rows and columns of forms have no gaps as a rule.
    const std::size_t guess = row - rows_.front().row;
    const bool is_there = guess < rows_.size() && rows_[guess].row == row;
    if (is_there && (guess == 0 || rows_[guess - 1].row != row)) return &rows_[guess];
    const auto found = std::lower_bound(
        rows_.begin(), rows_.end(), row,
        [](const PaperRow& one, std::uint32_t wanted) { return one.row < wanted; });
    return found == rows_.end() || found->row != row ? nullptr : &*found;
}

const SheetPaper::PaperCell* SheetPaper::find(CellRef at) const {
    const PaperRow* const row = find_row(at.row);
    if (row == nullptr || row->first_cell == row->end_cell) return nullptr;
    const std::size_t guess = row->first_cell + at.column - cells_[row->first_cell].column;
    if (guess >= row->first_cell && guess < row->end_cell && cells_[guess].column == at.column) {
        return &cells_[guess];
    }
    for (std::size_t i = row->first_cell; i < row->end_cell; ++i) {
        if (cells_[i].column == at.column) return &cells_[i];
    }
    return nullptr;
}

std::uint32_t SheetPaper::style(CellRef at) const {
    if (const PaperCell* const cell = find(at)) return cell->style;
    const PaperRow* const row = find_row(at.row);
    if (row != nullptr && row->style) return *row->style;
    for (const PaperColumns& columns : columns_) {
        if (columns.first <= at.column && at.column <= columns.last) return columns.style;
    }
    return 0;
}

double SheetPaper::width(std::uint32_t column) const {
    for (const PaperColumns& columns : columns_) {
        if (columns.first > column || column > columns.last) continue;
        if (columns.hidden) return 0;
        return columns.has_width ? columns.width : default_width_;
    }
    return default_width_;
}

double SheetPaper::height(std::uint32_t row) const {
    const PaperRow* const found = find_row(row);
    return found != nullptr && found->height ? *found->height : default_height_;
}

std::uint32_t SheetPaper::row_count() const {
    return rows_.empty() ? 0 : rows_.back().row + 1;
}

}  // namespace jixiao::xlsx
