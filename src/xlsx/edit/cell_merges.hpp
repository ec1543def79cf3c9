// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// The sheet's text with these ranges merged, each as a whole: merges that overlap one of them are
// taken apart first. One cell alone is only taken out of its merge. What the cells hold stays.
std::string with_merges(const PartName& where, const SheetText& sheet,
                        std::span<const CellRange> ranges, const Limits& limits,
                        StreamBuffers& buffers);

}  // namespace jixiao::xlsx
