// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

extern const CommandEntry kSummaryCommand;  // jixiao summary: forms to the summary of a province

}  // namespace jixiao::cli
