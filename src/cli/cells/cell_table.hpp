// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/cells/cell_lines.hpp"

namespace jixiao::cli {

// Cells in columns for a terminal. Columns are aligned within a few hundred lines at a time, so
// that a large sheet is neither kept in memory nor waited for. Long texts lose their middle.
class CellTable final : public CellLineWriter {
  public:
    CellTable(std::ostream& out, Language language) : out_(out), language_(language) {}

    void cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
              bool epoch_1904) override;
    void finish() override;

  private:
    static constexpr std::size_t kColumns = 5;  // cell, type, value, shown, formula
    using Row = std::array<std::string, kColumns>;

    void begin_sheet(std::string_view sheet);
    void write_rows();

    std::ostream& out_;
    Language language_;
    std::string sheet_;
    bool any_sheet_ = false;
    std::vector<Row> rows_;
};

}  // namespace jixiao::cli
