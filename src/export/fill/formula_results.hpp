// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "export/fill/filled_sheet.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::fill {

// A cell of a sheet that may have no form.
struct SheetEdit {
    std::size_t sheet = 0;
    CellEdit cell;
};

// Settles what the formulas of a workbook give once the forms are filled in, whose rows it has
// already. A formula stays with the result that programs will find, also where the data say another
// one, which is told. Where the data say something and nothing that the formula takes, their answer
// takes its place, which is told as well. What cannot be calculated here shows what the data say,
// or nothing where they say nothing and the template's result is out of date; both are told.
//
// The plans' answers in cells with formulas are brought to these results; the rest of what is to be
// written is returned. Findings go to the plans.
std::vector<SheetEdit> settle_results(std::span<FilledSheet> sheets, const Template& source,
                                      xlsx::WorkbookEditor& workbook);

}  // namespace jixiao::fill
