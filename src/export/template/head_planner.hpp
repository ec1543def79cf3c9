// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/form_layout.hpp"
#include "export/template/plan_sheet.hpp"

namespace jixiao::exporter {

// Puts the head of a table on the sheet: words that stand above several columns are joined, a
// column that has fewer words than others takes the rows below. `head` replaces the words of the
// column that Block::head_of names. Returns the rows.
RowSpanOnPage plan_head(PlanSheet& sheet, const LaidTable& table, const mapping::Block& block,
                        const std::string& head);

}  // namespace jixiao::exporter
