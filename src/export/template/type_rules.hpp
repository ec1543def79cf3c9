// SPDX-License-Identifier: MIT
#pragma once

#include "export/template/placed_form.hpp"

namespace jixiao::exporter {

// Gives every answer the look of its type, and says what may be typed into it: numbers, dates,
// words of a dictionary; with prompts and error texts in Chinese.
void write_types(PlacedForm& form, const std::string& amount_unit);

}  // namespace jixiao::exporter
