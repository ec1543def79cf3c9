// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "cli/command_line/language.hpp"

namespace jixiao::cli {

// One option of a command, as data: the parser and the help are made from it.
struct Option {
    std::string_view name;                           // "mapping" for --mapping
    char letter = 0;                                 // 'm' for -m; 0: none
    std::string_view argument = {};                  // "FILE|DIR"; empty: a switch
    bool repeats = false;                            // may be given several times
    std::span<const std::string_view> choices = {};  // the words allowed; empty: any text
    Bilingual help;
};

using OptionGroup = std::span<const Option>;

// Options that several commands share, written once. Every command has kCommonOptions without
// asking for them.
extern const OptionGroup kCommonOptions;   // --help, --lang
extern const OptionGroup kMappingOptions;  // --mapping
extern const OptionGroup kJsonOptions;     // --json
extern const OptionGroup kJobsOptions;     // --jobs, see jobs_of() in cli/command_line/jobs.hpp

}  // namespace jixiao::cli
