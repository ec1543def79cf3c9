// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "import/sheet_view.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::importer {

// Carries level labels, and the weights that go with a level, from row to row: down through
// merges and page breaks, never across a change of a higher level. The lowest level is the name
// of its row and is not carried, unless the mapping asks for it (fill = "always") or it is the
// only level and labels beside it name the rows.
class LevelFiller {
  public:
    // `columns`: sheet column of each column of the block, nullopt where it was not found.
    LevelFiller(const SheetView& sheet, const mapping::Block& block,
                std::vector<std::optional<std::uint32_t>> columns);

    // Looks at the next row of the block, top to bottom. A `label` of the row that is merged over
    // columns on its right fills none of them.
    void enter(std::uint32_t row, const xlsx::Cell* label = nullptr);
    // Where the value of a level or another carried column stands for the row entered last: its own
    // cell or, if that is blank, the one carried down.
    [[nodiscard]] CellRef place(std::size_t spec) const { return states_[spec].place; }
    // No label of the highest level stands in the row or above it. One in between may be missing:
    // groups without a second level (满意度) are usual.
    [[nodiscard]] bool lacks_higher_level() const { return lacks_higher_; }

  private:
    struct State {
        CellRef place;                   // for the row entered last
        std::optional<CellRef> carried;  // last filled cell that still holds
        std::string_view text;           // its text
    };
    [[nodiscard]] bool is_carried(const mapping::ColumnSpec& level) const;
    [[nodiscard]] bool is_of_figures(std::uint32_t column) const;
    [[nodiscard]] const xlsx::Cell* filled(std::size_t spec, std::uint32_t row);
    void enter_level(std::size_t spec, std::uint32_t row);
    void enter_companion(std::size_t spec, std::uint32_t row);
    void forget_below(std::uint8_t level);

    const SheetView& sheet_;
    const mapping::Block& block_;
    std::vector<std::optional<std::uint32_t>> columns_;
    std::vector<std::size_t> levels_;      // specs of type level, highest level first
    std::optional<std::size_t> highest_;   // the first of them, if it is carried
    std::vector<std::size_t> companions_;  // other specs that are carried
    std::vector<State> states_;
    std::uint8_t lowest_ = 0;
    bool labels_name_rows_ = false;
    std::uint8_t changed_ = 0;  // highest level that changed in this row; 255 if none
    bool lacks_higher_ = false;
    const xlsx::Cell* label_ = nullptr;  // of the row entered last
};

}  // namespace jixiao::importer
