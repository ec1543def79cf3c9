// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "export/annotate/review.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::annotate {

// Colours and comments the cells of a workbook without marks, and puts the review on top of it.
// Cells whose sheet the workbook has not, and conversations at cells, are left alone.
void set_marks(xlsx::WorkbookEditor& workbook, const Review& review, std::uint32_t round);

}  // namespace jixiao::annotate
