// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "cli/command_line/language.hpp"
#include "cli/command_line/option.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"

namespace jixiao::cli {

class Arguments;

// A line that a reader of the help can copy, and what it does.
struct Example {
    std::string_view command;
    Bilingual help;
};

// What a command takes besides options: "PATH...", at least `least`, at most `most` of them.
struct Positionals {
    std::string_view name;
    std::size_t least = 0;
    std::size_t most = 0;
};

// Everything that is known about a command before it runs. Option groups are the command's own
// ones and shared ones (cli/command_line/option.hpp) in the order in which the help lists them.
struct CommandInfo {
    std::string_view name;  // one word, or two: "mapping check"
    Bilingual summary;      // one line, for the list of commands
    Bilingual
        description;  // paragraphs, parted by "\n"; a line that begins with a space stays as is
    Positionals positionals;
    std::span<const OptionGroup> options;
    std::span<const Example> examples;
};

// One run of one command.
class Command {
  public:
    virtual ~Command() = default;

    // Takes over the arguments; opens nothing. Throws Error(usage…).
    virtual void setup(const Arguments& arguments) = 0;
    // Does the work. Throws Error when it cannot go on.
    virtual ExitCode run(Context& context) = 0;
};

// A row of the command table. A command `x` is the pair command_x.hpp/.cpp, which declares its row,
// and one line in command_table.cpp.
struct CommandEntry {
    CommandInfo info;
    std::unique_ptr<Command> (*make)();
};

}  // namespace jixiao::cli
