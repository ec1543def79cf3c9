// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

extern const CommandEntry kAnnotateCommand;

}  // namespace jixiao::cli
