// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// Makes the blank of a form from its mapping, for all or one for each unit.
extern const CommandEntry kTemplateMakeCommand;

}  // namespace jixiao::cli
