// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "export/fill/filled_sheet.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::fill {

// Adds a finding to a plan for every formula of the workbook that adds up rows of the plan's list
// one by one and leaves out a number in a row that the plan inserts among them: it is written in a
// way that could not be carried on (F5*0.6+F6*0.4). The workbook has the plans' rows already.
void tell_short_sums(std::span<FilledSheet> sheets, xlsx::WorkbookEditor& workbook);

}  // namespace jixiao::fill
