// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace jixiao::cli {

// All commands, in the order of the help.
std::span<const CommandEntry* const> command_table();

struct FoundCommand {
    const CommandEntry* entry = nullptr;  // nullptr: no command of this name
    std::size_t words = 0;                // how many of the arguments are its name
};

// The command that the first words name.
FoundCommand find_command(std::span<const std::string> words);

// The command name closest to what was typed; empty if none is close.
std::string_view suggest_command(std::span<const std::string> words);

}  // namespace jixiao::cli
