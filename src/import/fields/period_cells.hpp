// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "import/form_context.hpp"

namespace jixiao::importer {

// A period whose parts stand in several cells, from `first` on to the right: 2023年1月1日 | 至 |
// 2023年12月31日. They are read as one text in the first one's cell. Nothing where no 至 or the
// like is among them.
std::optional<Value> read_period_cells(const FormContext& context, CellRef first);

// Whether 至 or the like alone is the next thing right of this place.
bool precedes_end_of_period(const FormContext& context, CellRef place);

// Whether the cell is a date, or a text that is nothing but one: 2023年12月, 2023-12-31.
bool holds_date(const xlsx::Cell& cell);

}  // namespace jixiao::importer
