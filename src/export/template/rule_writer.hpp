// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "export/template/placed_form.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

// Says the mapping's rules in the formulas and warnings of the sheet. Returns the ids of those that
// cannot be said there and are checked only when the form comes back. The rules must be usable, see
// check::check_rules.
std::vector<std::string> write_rules(PlacedForm& form, const mapping::Dictionaries& dictionaries);

}  // namespace jixiao::exporter
