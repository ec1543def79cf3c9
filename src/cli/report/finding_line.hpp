// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/finding/finding.hpp"

namespace jixiao::cli {

// A finding as one line: "自评表.xlsx【表1】B3: error: sentence [code]". Of the place only those
// parts stand in front that the sentence does not name itself.
std::string finding_line(const Finding& finding, Language language);

}  // namespace jixiao::cli
