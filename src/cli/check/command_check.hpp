// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// Recomputes the figures of filled forms and reports what disagrees.
extern const CommandEntry kCheckCommand;

}  // namespace jixiao::cli
