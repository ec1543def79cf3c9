// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/finding/catalogue.hpp"

namespace jixiao {

// The texts of all codes in one language, in the order of Code, from the ICU resource bundles that
// are linked into the program (sources: base/finding/messages). Throws std::logic_error when the
// bundles and the codes do not agree, which is a defect of the program.
std::vector<CatalogueText> read_messages(Language language);

}  // namespace jixiao
