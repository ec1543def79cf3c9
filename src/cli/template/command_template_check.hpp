// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// `template check`: looks at blank forms before they go out.
extern const CommandEntry kTemplateCheckCommand;

}  // namespace jixiao::cli
