// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "base/finding/finding.hpp"

namespace jixiao::mapping {

// A finding about a mapping file as the user sees it: file:line:column, level and sentence; the
// quoted line with a caret below the place; the advice; the word that was probably meant. Several
// lines, each ended. Findings without a line are one sentence and the advice.
std::string describe(const Finding& finding, Language language);

// All of them, with an empty line between.
std::string describe_all(std::span<const Finding> findings, Language language);

}  // namespace jixiao::mapping
