// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "export/fill/blank_form.hpp"

namespace jixiao::fill {

BlankSheet::BlankSheet(std::size_t index, const xlsx::SheetInfo& info, xlsx::Grid grid,
                       xlsx::SheetPaper paper, const xlsx::Styles& styles)
    : index_(index),
      name_(info.name),
      is_hidden_(info.state != xlsx::SheetState::visible),
      grid_(std::move(grid)),
      paper_(std::move(paper)),
      styles_(styles) {}

std::string_view BlankSheet::text(CellRef at) const {
    const xlsx::Cell* const cell = grid_.at(at);
    return cell == nullptr ? std::string_view() : cell->text;
}

bool BlankSheet::has_formula(CellRef at) const {
    const xlsx::Cell* const cell = grid_.at(at);
    return cell != nullptr && cell->has_formula;
}

std::uint32_t BlankSheet::style(CellRef at) const {
    const std::uint32_t style = paper_.style(at);
    return style < styles_.count() ? style : 0;
}

xlsx::FormatClass BlankSheet::format_class(CellRef at) const {
    return styles_.format_class(style(at));
}

const xlsx::NumberFormat& BlankSheet::number_format(CellRef at) const {
    return styles_.number_format(style(at));
}

bool BlankSheet::is_locked(CellRef at) const {
    return paper_.facts().is_protected && styles_.locked(style(at));
}

double BlankSheet::font_size(CellRef at) const {
    return styles_.font_size(style(at));
}

bool BlankSheet::wraps(CellRef at) const {
    return styles_.wraps(style(at));
}

double BlankSheet::width(CellRange merge) const {
    double width = 0;
    for (std::uint32_t column = merge.first.column; column <= merge.last.column; ++column) {
        width += paper_.width(column);
    }
    return width;
}

bool BlankSheet::takes_numbers(CellRef at) const {
    return std::any_of(numbers_only_.begin(), numbers_only_.end(),
                       [&](const CellRange& range) { return range.contains(at); });
}

const std::vector<std::string>* BlankSheet::choices(CellRef at) const {
    for (const DropDown& drop_down : drop_downs_) {
        const bool covers = std::any_of(drop_down.ranges.begin(), drop_down.ranges.end(),
                                        [&](const CellRange& range) { return range.contains(at); });
        if (covers) return &drop_down.words;
    }
    return nullptr;
}

}  // namespace jixiao::fill
