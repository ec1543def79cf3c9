// SPDX-License-Identifier: MIT
#pragma once

#include "import/form_context.hpp"

namespace jixiao::importer {

// Whether the cell holds a number and nothing else but a currency in front and a unit behind: 100,
// ￥1,250万元, 88.5％, 1132份. 2024年 and 1月 are none: they may be labels.
bool holds_figure(const xlsx::Cell& cell, const LabelIndex& index);

// Whether the cell is a number, or a text that begins with one that is no year and no numbering:
// 1132份（含补检）.
bool begins_with_figure(const xlsx::Cell& cell);

}  // namespace jixiao::importer
