// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::importer {

// Where a column's own cell is blank and its rule names another column (`fallback`), the value of
// that one, with its cell, takes its place.
void use_fallbacks(Record& record, const mapping::Block& block);

}  // namespace jixiao::importer
