// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "xlsx/edit/package_editor.hpp"
#include "xlsx/edit/row_insertion.hpp"

namespace jixiao::xlsx {

// The texts of all parts that change when rows are inserted: the sheet, formulas of other sheets
// and of charts, names, comments, drawings, tables. Nothing is changed by the call itself. Throws
// Error with the part: edit_* when something cannot follow safely, and what readers throw.
std::map<std::string, std::string> shifted_parts(const WorkbookSource& source,
                                                 const PackageEditor& parts,
                                                 const RowInsertion& rows, StreamBuffers& buffers);

}  // namespace jixiao::xlsx
