// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <span>
#include <string>

#include "xlsx/edit/package_editor.hpp"
#include "xlsx/edit/row_insertions.hpp"

namespace jixiao::xlsx {

struct ShiftedParts {
    std::map<std::string, std::string> texts;   // by part
    std::map<std::size_t, SheetIndex> indexes;  // of the sheets among them
};

// All parts that change when rows are inserted: the sheet, formulas of other sheets and of charts,
// names, comments, drawings, tables. `known` has the sheets as `parts` has them, null for those
// that have to be read first. Nothing is changed by the call itself. Throws Error with the part:
// edit_* when something cannot follow safely, and what readers throw.
ShiftedParts shifted_parts(const WorkbookSource& source, const PackageEditor& parts,
                           std::span<const SheetText* const> known, const RowInsertions& rows,
                           StreamBuffers& buffers);

}  // namespace jixiao::xlsx
