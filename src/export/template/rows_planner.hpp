// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/form_content.hpp"
#include "export/template/form_layout.hpp"
#include "export/template/plan_sheet.hpp"

namespace jixiao::exporter {

// Puts the rows of a table on the sheet: what the content gives is printed, the rest is left to the
// unit.
void plan_rows(PlanSheet& sheet, const LaidTable& laid, const mapping::Block& block,
               const TableContent& content, PlacedTable& table);

// The same for its closing lines. Their numbers become values of the form.
void plan_totals(PlanSheet& sheet, const LaidTable& laid, const mapping::Block& block);

// The column whose texts name the rows: the lowest level, else the column of row labels.
std::uint16_t naming_column(const mapping::Block& block);
inline constexpr std::uint16_t kNoColumn = 0xFFFF;

}  // namespace jixiao::exporter
