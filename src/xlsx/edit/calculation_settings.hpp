// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/edit/span_scanner.hpp"

namespace jixiao::xlsx {

// The workbook part's text with the order to calculate all formulas when the file is opened.
std::string with_full_calculation(const PartName& where, std::string_view text,
                                  const Limits& limits, StreamBuffers& buffers);

}  // namespace jixiao::xlsx
