// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_render.hpp"

#include <algorithm>

#include "xlsx/edit/cell_render.hpp"
#include "xlsx/edit/tag_attributes.hpp"

namespace jixiao::xlsx {
namespace {

class SheetRenderer {
  public:
    SheetRenderer(const SheetText& sheet, const CellChanges& changes)
        : text_(sheet.text), index_(sheet.index), changes_(changes), prefix_(index_.prefix()) {}

    std::string render();

  private:
    void copy_to(std::uint32_t place);
    void put_dimension();
    void put_row(std::uint32_t row);
    void put_row_tag(const RowPlace* place, std::uint32_t row, const RowChange* change);
    void put_cells(const RowPlace* place, std::uint32_t row);
    void open_tag(std::string_view name) { out_.append("<").append(prefix_).append(name); }
    void close_tag(std::string_view name) {
        out_.append("</").append(prefix_).append(name).append(">");
    }
    [[nodiscard]] bool adds_cells(std::uint32_t row) const;

    std::string_view text_;
    const SheetIndex& index_;
    const CellChanges& changes_;
    std::string_view prefix_;
    std::string out_;
    std::uint32_t at_ = 0;  // in text_: everything before is out
    std::size_t next_cell_ = 0;
    std::size_t next_row_ = 0;
};

void SheetRenderer::copy_to(std::uint32_t place) {
    out_.append(text_.substr(at_, place - at_));
    at_ = place;
}

std::string SheetRenderer::render() {
    const auto cells = changes_.cells();
    const auto rows = changes_.rows();
    out_.reserve(text_.size() + changes_.text_of({0, 0}).size() + cells.size() * 64 + 256);
    put_dimension();
    const bool has_no_rows = index_.data_tag() == index_.data();
    if (has_no_rows && !changes_.is_empty()) {
        const Span tag = index_.data_tag();
        copy_to(tag.end - 2);
        out_.append(">");
        at_ = tag.end;
    }
    while (next_cell_ < cells.size() || next_row_ < rows.size()) {
        std::uint32_t row = kMaxRows;
        if (next_cell_ < cells.size()) row = cells[next_cell_].at.row;
        if (next_row_ < rows.size()) row = std::min(row, rows[next_row_].row);
        put_row(row);
    }
    if (has_no_rows && !changes_.is_empty()) close_tag("sheetData");
    copy_to(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
}

// Readers that trust the stated extent must not lose what was added outside of it.
void SheetRenderer::put_dimension() {
    const Span span = index_.dimension();
    const auto stated = CellRange::parse(span.of(text_));
    if (!stated || changes_.cells().empty()) return;
    CellRange range = *stated;
    for (const CellChange& change : changes_.cells()) {
        range.first = {std::min(range.first.row, change.at.row),
                       std::min(range.first.column, change.at.column)};
        range.last = {std::max(range.last.row, change.at.row),
                      std::max(range.last.column, change.at.column)};
    }
    if (range == *stated) return;
    copy_to(span.begin);
    out_.append(range.to_string());
    at_ = span.end;
}

void SheetRenderer::put_row(std::uint32_t row) {
    const auto rows = index_.rows();
    const auto place =
        std::lower_bound(rows.begin(), rows.end(), row,
                         [](const RowPlace& a, std::uint32_t number) { return a.row < number; });
    const bool exists = place != rows.end() && place->row == row;
    const RowPlace* const found = exists ? &*place : nullptr;
    const bool has_change =
        next_row_ < changes_.rows().size() && changes_.rows()[next_row_].row == row;
    const RowChange* const change = has_change ? &changes_.rows()[next_row_++] : nullptr;
    if (exists) {
        copy_to(place->element.begin);
    } else if (place != rows.end()) {
        copy_to(place->element.begin);
    } else if (!rows.empty()) {
        copy_to(rows.back().element.end);
    } else {
        copy_to(std::max(at_, index_.data_tag().end));
    }
    put_row_tag(found, row, change);
    put_cells(found, row);
    if (found == nullptr || found->is_closed()) {
        close_tag("row");
    } else {
        copy_to(found->element.end);
    }
}

bool SheetRenderer::adds_cells(std::uint32_t row) const {
    const auto cells = changes_.cells();
    for (std::size_t i = next_cell_; i < cells.size() && cells[i].at.row == row; ++i) {
        if (index_.find(cells[i].at) == nullptr) return true;
    }
    return false;
}

// The tag of a row, without the hint of its extent when cells are added.
void SheetRenderer::put_row_tag(const RowPlace* place, std::uint32_t row, const RowChange* change) {
    const bool resized = change != nullptr && !change->height.empty();
    if (place == nullptr) {
        open_tag("row");
        append_attribute(out_, "r", std::to_string(row + 1));
    } else {
        at_ = place->tag.end;
        const bool grows = adds_cells(row);
        TagAttributes attributes(place->tag.of(text_));
        out_.append("<").append(attributes.element());
        while (attributes.next()) {
            const std::string_view name = attributes.name();
            if (resized && (name == "ht" || name == "customHeight")) continue;
            if (grows && name == "spans") continue;
            out_.append(" ").append(attributes.whole());
        }
    }
    if (resized) {
        append_attribute(out_, "ht", change->height);
        append_attribute(out_, "customHeight", "1");
    }
    out_.append(">");
}

void SheetRenderer::put_cells(const RowPlace* place, std::uint32_t row) {
    std::span<const CellPlace> there;
    if (place != nullptr) there = index_.cells(*place);
    std::size_t i = 0;
    const auto cells = changes_.cells();
    for (; next_cell_ < cells.size() && cells[next_cell_].at.row == row; ++next_cell_) {
        const CellChange& change = cells[next_cell_];
        while (i < there.size() && there[i].column < change.at.column) ++i;
        const bool exists = i < there.size() && there[i].column == change.at.column;
        if (i < there.size()) {
            copy_to(there[i].element.begin);
        } else if (!there.empty()) {
            copy_to(std::max(at_, there.back().element.end));
        }
        append_cell(out_, changes_, change, exists ? &there[i] : nullptr,
                    exists ? 0 : index_.style_for(change.at), text_, prefix_);
        if (exists) at_ = there[i].element.end;
    }
}

}  // namespace

std::string rendered(const SheetText& sheet, const CellChanges& changes) {
    return SheetRenderer(sheet, changes).render();
}

}  // namespace jixiao::xlsx
