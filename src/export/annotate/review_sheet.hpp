// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "export/annotate/review.hpp"
#include "xlsx/edit/new_sheet.hpp"
#include "xlsx/edit/style_editor.hpp"

namespace jixiao::annotate {

// The list that lies on top of a workbook when it is given back for the `round`th time. `sheets`
// are the names of the workbook's sheets, to which cells can be linked.
xlsx::NewSheet review_sheet(const Review& review, std::uint32_t round,
                            const std::set<std::string>& sheets, std::string name,
                            xlsx::StyleEditor& styles);

}  // namespace jixiao::annotate
