// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/workbook/workbook_writer.hpp"
#include "mapping/summary.hpp"

namespace jixiao::exporter {

// The styles of one column of a summary.
struct ColumnStyles {
    Style plain;
    Style red;    // a weight that is no spending
    Style total;  // of sub-totals and lines
};

// The styles of one sheet of a summary: what offices use, black on white with thin lines.
class PageLooks {
  public:
    PageLooks(WorkbookWriter& book, const mapping::Summary& summary,
              const mapping::SummarySheet& sheet);

    Style title;
    Style unit_line;
    Style head;
    Style label;  // of sub-totals and lines
    Style text;   // centred
    Style words;  // to the left
    Style note;
    std::vector<ColumnStyles> columns;

    static constexpr double kTitleSize = 16;

  private:
    [[nodiscard]] CellLook look_of(const mapping::SummaryColumn& column) const;

    double size_;
};

// The decimals that a number format shows: 2 for "#,##0.00".
int decimals_of(const std::string& number_format);
// Whether it shows a rate: figures are then stored divided by 100.
bool is_percent(const std::string& number_format);

}  // namespace jixiao::exporter
