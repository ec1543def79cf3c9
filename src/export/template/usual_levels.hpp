// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/template/form_content.hpp"
#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

// Rows under the indicator levels of the national form (财预〔2020〕10号), in the words of the
// taxonomy: for a table that has level columns with that dictionary and names no rows. False, and
// nothing added, for others.
bool add_usual_levels(const mapping::Block& block, const mapping::Dictionaries& dictionaries,
                      std::vector<ContentRow>& rows);

}  // namespace jixiao::exporter
