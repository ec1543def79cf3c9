// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/finding/finding.hpp"

namespace jixiao {

// How the expected figure of a finding comes about, with the name of the rounding in that language.
std::string calculation_of(const Finding& finding, Language language);

}  // namespace jixiao
