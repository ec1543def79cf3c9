// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "import/form_context.hpp"
#include "import/values/year_text.hpp"

namespace jixiao::importer {

// The year that a form is about, in its title area: the form's rows in front of `end`. A year in
// front of 年度 counts most, in the title or a short line below it; then another one, then one that
// the title names without 年, then that of an edition or of an annex's name above the title; of
// equal ones that of the title, then the first. Else 2023, a number or a text, alone in its row or
// beside 年度, else the place that a blank form leaves for it, which also speaks against a year
// without 年.
std::optional<Value> find_year(const FormContext& context, std::optional<CellRef> title,
                               std::uint32_t end);

// What a cell says of a year, a break of its lines in front of 年 or 度 (2024⏎年 度) or not.
YearText year_in(std::string_view text);

}  // namespace jixiao::importer
