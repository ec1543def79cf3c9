// SPDX-License-Identifier: MIT
#pragma once

#include "export/annotate/mark_records.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::annotate {

// Takes all marks out of a workbook that has been given back: cells get the formats they had, as
// far as they are still coloured, comments lose our part, our sheets and names go. `records` are
// those of the workbook.
void clear_marks(xlsx::WorkbookEditor& workbook, const MarkRecords& records);

}  // namespace jixiao::annotate
