// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/edit/span_scanner.hpp"

namespace jixiao::xlsx {

// Small changes to what stands around a sheet's rows, each a new text of the sheet.

// The id of the sheet's <legacyDrawing>; empty when there is none.
std::string legacy_drawing_in(const PartName& where, std::string_view sheet, const Limits& limits,
                              StreamBuffers& buffers);
// With that element; the sheet has none. `links_namespace` is that of relationship ids.
std::string with_legacy_drawing(const PartName& where, std::string_view sheet, std::string_view id,
                                std::string_view links_namespace, const Limits& limits,
                                StreamBuffers& buffers);
std::string without_legacy_drawing(const PartName& where, std::string_view sheet,
                                   const Limits& limits, StreamBuffers& buffers);

// With the sheet among those that are selected, or not. Chart sheets have the same element.
std::string with_selection(const PartName& where, std::string_view sheet, bool selected,
                           const Limits& limits, StreamBuffers& buffers);

}  // namespace jixiao::xlsx
