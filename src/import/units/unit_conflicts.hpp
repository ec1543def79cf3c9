// SPDX-License-Identifier: MIT
#pragma once

#include "import/form_context.hpp"
#include "import/units/table_units.hpp"
#include "import/units/unit_lines.hpp"

namespace jixiao::importer {

// Tells a text that names two units of money in one list.
void report_listed_unit(const FormContext& context, const MoneyWords& said, CellRef cell);

// Tells places, but for lines of tables of their own, that state another unit of money than the one
// that was taken for the form: the first line and the first column of each.
void report_unit_conflicts(const FormContext& context, UnitLines& lines, const TableUnits& tables);

}  // namespace jixiao::importer
