// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// Reads workbooks into canonical data.
extern const CommandEntry kImportCommand;

}  // namespace jixiao::cli
