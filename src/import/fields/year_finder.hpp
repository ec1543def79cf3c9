// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "import/form_context.hpp"
#include "import/values/year_text.hpp"

namespace jixiao::importer {

// The year that a form is about, in its title area: the form's rows in front of `end`. A year in
// front of 年度 or behind 预算年度： counts most, in the title or a short line below it; then
// another one, then one that the title names without 年, then that of an edition, of an annex's
// name above the title or of a range of years; of equal ones that of the title, then the first.
// Else 2023, a number or a text, alone in its row or beside 年度, else the place that a blank form
// leaves for it, which also speaks against a year without 年.
std::optional<Value> find_year(const FormContext& context, std::optional<CellRef> title,
                               std::uint32_t end);

// An answer that names two years (2024—2025年度) is left without a word that makes it one, so that
// it is told as what cannot be understood.
void leave_range_open(const FormContext& context, Value& value);

// What a cell says of a year, a break of its lines in front of 年 or 度 (2024⏎年 度) or not.
YearText year_in(std::string_view text);

}  // namespace jixiao::importer
