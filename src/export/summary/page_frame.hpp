// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "export/summary/page_looks.hpp"
#include "export/summary/table.hpp"

namespace jixiao::exporter {

// What stands around the rows of a sheet: title, line of units, heads, notes, page.
class PageFrame {
  public:
    // `title` with its year. `widths` of the visible columns in characters of a spreadsheet.
    PageFrame(SheetWriter& out, const PageLooks& looks, const mapping::SummarySheet& sheet,
              std::string title, std::vector<double> widths)
        : out_(out),
          looks_(looks),
          sheet_(sheet),
          title_(std::move(title)),
          widths_(std::move(widths)) {}

    // The first row below the heads.
    static std::uint32_t first_row(const mapping::SummarySheet& sheet);

    // Everything above the rows. The heads stay in view, with them `frozen` columns.
    void write_top(const std::vector<const mapping::HeadPath*>& heads, std::uint32_t frozen);
    // The notes from this row on, and how the sheet is printed: as wide as a page, or on as many
    // as it takes with the first `repeated` columns on each.
    void write_end(std::uint32_t row, std::uint32_t repeated = 0);
    // The height of a row whose cells are these texts; empty where nothing has to wrap.
    [[nodiscard]] double height_of(const std::vector<std::string_view>& texts) const;

  private:
    void write_title();
    void write_heads(const std::vector<const mapping::HeadPath*>& heads);
    void write_head(const CellRange& range, const std::string& text);
    [[nodiscard]] std::uint32_t last_column() const {
        return static_cast<std::uint32_t>(widths_.size() - 1);
    }
    [[nodiscard]] double width_of(const CellRange& range) const;

    SheetWriter& out_;
    const PageLooks& looks_;
    const mapping::SummarySheet& sheet_;
    std::string title_;
    std::vector<double> widths_;
    std::vector<double> head_heights_;
};

}  // namespace jixiao::exporter
