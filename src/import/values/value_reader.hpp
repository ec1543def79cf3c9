// SPDX-License-Identifier: MIT
#pragma once

#include "base/text/text_store.hpp"
#include "model/value.hpp"
#include "xlsx/grid.hpp"
#include "xlsx/styles.hpp"

namespace jixiao::importer {

// Turns places of a sheet into values with their raw and printed texts. Merges are resolved: a
// value's cell is the first one of its merge.
class ValueReader {
  public:
    ValueReader(const xlsx::Grid& grid, const xlsx::Styles& styles, bool epoch_1904,
                TextStore& texts)
        : grid_(grid), styles_(styles), epoch_1904_(epoch_1904), texts_(texts) {}

    [[nodiscard]] Value read(CellRef where);
    // The same into a value that has just been made.
    void read(CellRef where, Value& value);
    // The value of a cell that is known to be the first one of its merge.
    void read(const xlsx::Cell& cell, Value& value);
    // An answer that takes several cells, of which `where` is one: all of them as one text.
    [[nodiscard]] Value read_spread(CellRef where, std::string_view text);

    // Makes it the value of a cell with this text.
    void use_text(std::string_view text, Value& value);

    // What the cell stores, for as long as values live; the grid's own texts end with the sheet.
    [[nodiscard]] std::string_view stored_text(CellRef where);

  private:
    [[nodiscard]] std::string_view lasting_text(const xlsx::Cell& cell);
    // Whether the format shows the number at another scale.
    void note_scale(const xlsx::Cell& cell, Value& value) const;
    [[nodiscard]] std::string_view iso_text(const xlsx::Cell& cell);

    const xlsx::Grid& grid_;
    const xlsx::Styles& styles_;
    bool epoch_1904_;
    TextStore& texts_;
    std::string shown_;  // scratch
};

}  // namespace jixiao::importer
