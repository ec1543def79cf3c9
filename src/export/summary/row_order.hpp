// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/summary/table_builder.hpp"

namespace jixiao::exporter {

// The data rows of a table in the order that its sheet asks for. The table must be filled as far
// as the order looks at its columns.
std::vector<const SummaryRow*> ordered_rows(const SummaryTable& table, const SummaryScene& scene);

// Rows with their sub-totals and lines between them. `rows` are ordered; they stay so within their
// groups.
std::vector<TableRow> arranged_rows(const mapping::SummarySheet& sheet,
                                    const std::vector<const SummaryRow*>& rows,
                                    const SummaryScene& scene);

}  // namespace jixiao::exporter
