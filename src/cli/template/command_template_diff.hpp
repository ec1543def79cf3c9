// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// `template diff`: what changed between two versions of a form.
extern const CommandEntry kTemplateDiffCommand;

}  // namespace jixiao::cli
