// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <span>

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// Prints help to `out`, in `language`, lines broken for a terminal of `columns` (0: no terminal).

// What the program is, and its commands.
void print_overview(std::ostream& out, Language language, unsigned columns);
// The commands that begin with the same word; at least one.
void print_command_group(std::ostream& out, std::span<const CommandEntry* const> group,
                         Language language, unsigned columns);
// Usage, description, options, examples and exit codes of one command.
void print_command_help(std::ostream& out, const CommandInfo& command, Language language,
                        unsigned columns);
// Every code with its level, its sentence and its advice.
void print_codes(std::ostream& out, Language language, unsigned columns);

}  // namespace jixiao::cli
