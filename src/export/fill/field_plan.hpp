// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>

#include "export/fill/cell_writer.hpp"
#include "export/fill/fill_scene.hpp"

namespace jixiao::fill {

// The row of the result that a row of the template becomes.
using FinalRow = std::function<std::uint32_t(std::uint32_t row)>;

// Puts the answers that a form holds once into their cells: fields, closing lines, the year; tells
// which have no place and which are missing. Titles stay as the template prints them.
void plan_fields(const FillScene& scene, CellWriter& writer, const FinalRow& final_row);

}  // namespace jixiao::fill
