// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::xlsx {

// Appends the magnitude of `number` with exactly `places` digits behind the point, rounded half up,
// as the formats 0 and 0.00 show it: most figures of a form, in a tenth of the steps that a format
// of any kind needs. False, and nothing appended, for what does not fit into 18 digits.
bool append_fixed_layout(std::string& out, int places, const CellNumber& number);

}  // namespace jixiao::xlsx
