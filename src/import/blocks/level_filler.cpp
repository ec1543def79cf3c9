// SPDX-License-Identifier: MIT
#include "import/blocks/level_filler.hpp"

#include <algorithm>

namespace jixiao::importer {
namespace {

constexpr std::uint8_t kUnchanged = 255;

// Mostly it is the same shared string.
bool same_label(std::string_view one, std::string_view two) {
    if (one.data() == two.data() && one.size() == two.size()) return true;
    return trimmed(one) == trimmed(two);
}

// Whether a column of labels was found, which need not be the names of the lowest level.
bool any_label(const mapping::Block& block,
               const std::vector<std::optional<std::uint32_t>>& columns) {
    for (std::size_t spec = 0; spec < columns.size(); ++spec) {
        if (columns[spec] && block.columns[spec].type == FieldType::label) return true;
    }
    return false;
}

}  // namespace

LevelFiller::LevelFiller(const SheetView& sheet, const mapping::Block& block,
                         std::vector<std::optional<std::uint32_t>> columns)
    : sheet_(sheet), block_(block), columns_(std::move(columns)), states_(block.columns.size()) {
    for (std::size_t spec = 0; spec < block.columns.size(); ++spec) {
        const mapping::ColumnSpec& column = block.columns[spec];
        if (!columns_[spec]) continue;
        if (column.type == FieldType::level) {
            levels_.push_back(spec);
            lowest_ = std::max(lowest_, column.level);
        } else if (column.fill != mapping::FillDown::none) {
            companions_.push_back(spec);
        }
    }
    std::stable_sort(levels_.begin(), levels_.end(), [&](std::size_t a, std::size_t b) {
        return block.columns[a].level < block.columns[b].level;
    });
    labels_name_rows_ = levels_.size() == 1 && any_label(block, columns_);
    const auto highest = std::find_if(levels_.begin(), levels_.end(), [&](std::size_t spec) {
        return block.columns[spec].level < lowest_ &&
               block.columns[spec].fill != mapping::FillDown::none;
    });
    if (highest != levels_.end()) highest_ = *highest;
}

void LevelFiller::enter(std::uint32_t row, const xlsx::Cell* label) {
    changed_ = kUnchanged;
    label_ = label;
    for (const std::size_t spec : levels_) enter_level(spec, row);
    lacks_higher_ = highest_ && !states_[*highest_].carried;
    for (const std::size_t spec : companions_) enter_companion(spec, row);
}

// Goes to the row's own place of the column, and gives what fills it.
const xlsx::Cell* LevelFiller::filled(std::size_t spec, std::uint32_t row) {
    CellRef& place = states_[spec].place;
    place = sheet_.grid().anchor({row, *columns_[spec]});
    const xlsx::Cell* const cell = sheet_.grid().at(place);
    if (cell == nullptr || cell->at.column >= *columns_[spec]) return cell;
    return cell == label_ || is_of_figures(cell->at.column) ? nullptr : cell;
}

// A figure that is merged over the place of a label is none.
bool LevelFiller::is_of_figures(std::uint32_t column) const {
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        if (columns_[spec] == column) return is_figure(block_.columns[spec].type);
    }
    return false;
}

bool LevelFiller::is_carried(const mapping::ColumnSpec& level) const {
    if (level.fill != mapping::FillDown::level) return level.fill == mapping::FillDown::always;
    return level.level != lowest_ || labels_name_rows_;
}

void LevelFiller::enter_level(std::size_t spec, std::uint32_t row) {
    const mapping::ColumnSpec& column = block_.columns[spec];
    State& state = states_[spec];
    if (const xlsx::Cell* const cell = filled(spec, row)) {
        // The same label again is a page break, not a change.
        if (!state.carried || !same_label(state.text, cell->text)) {
            forget_below(column.level);
            changed_ = std::min(changed_, column.level);
        }
        state.carried = state.place;
        state.text = cell->text;
        return;
    }
    if (is_carried(column) && state.carried) state.place = *state.carried;
}

void LevelFiller::enter_companion(std::size_t spec, std::uint32_t row) {
    const mapping::ColumnSpec& column = block_.columns[spec];
    State& state = states_[spec];
    if (filled(spec, row) != nullptr) {
        state.carried = state.place;
        return;
    }
    const bool new_level = column.has_level && changed_ <= column.level;
    if (new_level && column.fill == mapping::FillDown::level) state.carried.reset();
    if (state.carried) state.place = *state.carried;
}

void LevelFiller::forget_below(std::uint8_t level) {
    for (const std::size_t spec : levels_) {
        if (block_.columns[spec].level > level) states_[spec].carried.reset();
    }
}

}  // namespace jixiao::importer
