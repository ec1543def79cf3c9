// SPDX-License-Identifier: MIT
#include "export/summary/page_frame.hpp"

#include <algorithm>

#include "base/cell/row_height.hpp"

namespace jixiao::exporter {
namespace {

constexpr double kTitleHeight = 32;
constexpr double kLineHeight = 18;
constexpr double kLeastRow = 20;
constexpr double kCellMargin = 1;  // of a cell's width: what its borders take

std::uint32_t depth_of(const mapping::SummarySheet& sheet) {
    std::size_t depth = 1;
    for (const mapping::SummaryColumn& column : sheet.columns) {
        if (!column.hidden) depth = std::max(depth, column.head.parts.size());
    }
    return static_cast<std::uint32_t>(depth);
}

std::uint32_t head_row(const mapping::SummarySheet& sheet) {
    return sheet.unit_line.empty() ? 1 : 2;
}

// Whether two heads share what stands above the level.
bool share(const mapping::HeadPath& a, const mapping::HeadPath& b, std::size_t levels) {
    if (a.parts.size() <= levels || b.parts.size() <= levels) return false;
    return std::equal(a.parts.begin(), a.parts.begin() + static_cast<std::ptrdiff_t>(levels),
                      b.parts.begin(),
                      [](const auto& x, const auto& y) { return x.text == y.text; });
}

}  // namespace

std::uint32_t PageFrame::first_row(const mapping::SummarySheet& sheet) {
    return head_row(sheet) + depth_of(sheet);
}

double PageFrame::width_of(const CellRange& range) const {
    double width = 0;
    for (std::uint32_t i = range.first.column; i <= range.last.column; ++i) width += widths_[i];
    return width;
}

void PageFrame::write_top(const std::vector<const mapping::HeadPath*>& heads,
                          std::uint32_t frozen) {
    for (std::uint32_t i = 0; i < widths_.size(); ++i) out_.set_column(i, widths_[i]);
    write_title();
    write_heads(heads);
    const std::uint32_t first = first_row(sheet_);
    out_.freeze({first, frozen});
    out_.repeat_rows(head_row(sheet_), first - 1);
}

void PageFrame::write_title() {
    const CellRange all{{0, 0}, {0, last_column()}};
    out_.merge(all, looks_.title);
    out_.text({0, 0}, title_, looks_.title);
    const std::size_t lines =
        wrapped_lines(title_, text_room(width_of(all), PageLooks::kTitleSize) - kCellMargin);
    out_.set_row(0, std::max(kTitleHeight, lines_height(lines, PageLooks::kTitleSize)));
    if (sheet_.unit_line.empty()) return;
    out_.merge({{1, 0}, {1, last_column()}}, looks_.unit_line);
    out_.text({1, 0}, sheet_.unit_line, looks_.unit_line);
    out_.set_row(1, kLineHeight);
}

void PageFrame::write_heads(const std::vector<const mapping::HeadPath*>& heads) {
    const std::uint32_t top = head_row(sheet_);
    const std::uint32_t depth = depth_of(sheet_);
    head_heights_.assign(depth, kLeastRow);
    for (std::uint32_t level = 0; level < depth; ++level) {
        for (std::uint32_t first = 0; first < heads.size();) {
            const auto& parts = heads[first]->parts;
            std::uint32_t last = first;
            if (level + 1 < parts.size()) {
                while (last + 1 < heads.size() &&
                       share(*heads[first], *heads[last + 1], level + 1)) {
                    ++last;
                }
            }
            // A head that is less deep than others goes down to the last row.
            const bool ends = level + 1 == parts.size();
            const std::uint32_t bottom = ends ? top + depth - 1 : top + level;
            if (level < parts.size()) {
                write_head({{top + level, first}, {bottom, last}}, parts[level].text);
            }
            first = last + 1;
        }
    }
    for (std::uint32_t level = 0; level < depth; ++level) {
        out_.set_row(top + level, head_heights_[level]);
    }
}

void PageFrame::write_head(const CellRange& range, const std::string& text) {
    out_.merge(range, looks_.head);
    out_.text(range.first, text, looks_.head);
    const double room = text_room(width_of(range), sheet_.text_size) - kCellMargin;
    double need = lines_height(wrapped_lines(text, room), sheet_.text_size) + 4;
    const std::uint32_t top = head_row(sheet_);
    for (std::uint32_t row = range.first.row; row < range.last.row; ++row) {
        need -= head_heights_[row - top];
    }
    double& height = head_heights_[range.last.row - top];
    height = std::max(height, need);
}

double PageFrame::height_of(const std::vector<std::string_view>& texts) const {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].empty()) continue;
        const double room = text_room(widths_[i], sheet_.text_size) - kCellMargin;
        lines = std::max(lines, wrapped_lines(texts[i], room));
    }
    return std::max(kLeastRow, lines_height(lines, sheet_.text_size));
}

void PageFrame::write_end(std::uint32_t row, std::uint32_t repeated) {
    const std::uint32_t last_row = row + static_cast<std::uint32_t>(sheet_.notes.size());
    for (const std::string& note : sheet_.notes) {
        const CellRange range{{row, 0}, {row, last_column()}};
        out_.merge(range, looks_.note);
        out_.text(range.first, note, looks_.note);
        const double room = text_room(width_of(range), sheet_.text_size) - kCellMargin;
        out_.set_row(row, lines_height(wrapped_lines(note, room), sheet_.text_size) + 2);
        ++row;
    }
    out_.print_area({{0, 0}, {std::max(last_row, 1U) - 1, last_column()}});
    out_.set_page({.paper = sheet_.a3 ? Paper::a3 : Paper::a4,
                   .landscape = sheet_.landscape,
                   .pages_wide = static_cast<std::uint16_t>(repeated == 0 ? 1 : 0),
                   .footer = "&C第 &P 页，共 &N 页",
                   .centred = true});
    if (repeated != 0) out_.repeat_columns(0, repeated - 1);
    out_.hide_gridlines();
}

}  // namespace jixiao::exporter
