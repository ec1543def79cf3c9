// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/edit/cell_changes.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// The sheet's text with the changes made: rows and cells that are not there yet are put in order,
// those that no change names keep every byte. The sheet has no implied places.
std::string rendered(const SheetText& sheet, const CellChanges& changes);

}  // namespace jixiao::xlsx
