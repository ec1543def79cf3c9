// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// All commands, in the order of the help.
std::span<const CommandEntry* const> command_table();

struct FoundCommand {
    const CommandEntry* entry = nullptr;  // nullptr: no command of this name
    std::size_t words = 0;                // how many of the arguments are its name
};

// The command that the first words name.
FoundCommand find_command(std::span<const std::string> words);

// The commands of two words that begin with this one, in the order of the help; none: the word
// begins no command.
std::vector<const CommandEntry*> command_group(std::string_view word);

// The command name closest to what was typed; empty if none is close.
std::string_view suggest_command(std::span<const std::string> words);

}  // namespace jixiao::cli
