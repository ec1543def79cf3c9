// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "cli/context.hpp"
#include "cli/exit_code.hpp"

namespace jixiao::cli {

// The whole program behind main(): finds the command, lets it parse and work, and is the only
// place where an Error becomes a sentence and an exit code. Never throws.
ExitCode run_application(std::span<const std::string> arguments, Context& context);

}  // namespace jixiao::cli
