// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "import/labels/label_index.hpp"

namespace jixiao::importer {

// The unit of money that a sentence gives for the amounts: 以元为单位, 按万元填列,
// 注：本表金额单位为元，保留两位小数. Empty if it gives none; else it is one that the dictionaries
// know, and outlives the sheet.
std::string_view unit_in_sentence(std::string_view text, const LabelIndex& index);
// The same, if the text is such a sentence and nothing more: （以元为单位）, 金额单位为元.
std::string_view unit_in_bare_sentence(std::string_view text, const LabelIndex& index);

}  // namespace jixiao::importer
