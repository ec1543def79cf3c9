// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// Puts canonical data into blank forms.
extern const CommandEntry kFillCommand;

}  // namespace jixiao::cli
