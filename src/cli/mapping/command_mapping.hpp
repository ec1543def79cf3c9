// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// `mapping check`: tells what is wrong with mapping files and dictionaries.
extern const CommandEntry kMappingCheckCommand;

}  // namespace jixiao::cli
