// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "export/fill/filled_sheet.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::fill {

// The rows and merges of a plan, in a copy of the template. Throws Error: what the editor refuses.
void make_rows(const FillPlan& plan, xlsx::WorkbookEditor& workbook);

// Then the cells of all plans, and what the formulas of the workbook give with them: see
// settle_results(). The plans get findings about that. Throws Error: what the editor refuses.
void write_cells(std::span<FilledSheet> sheets, const Template& source,
                 xlsx::WorkbookEditor& workbook);

}  // namespace jixiao::fill
