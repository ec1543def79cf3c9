// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "check/outline/outline_diff.hpp"
#include "cli/command_line/language.hpp"

namespace jixiao::cli {

// Two forms that were compared, and what came out.
struct OutlinePair {
    std::string before;  // what the forms are called: sheet or id; empty: there is none
    std::string after;
    std::vector<check::OutlineChange> changes;
};

struct OutlineReport {
    std::string old_file;
    std::string new_file;
    std::vector<OutlinePair> forms;

    [[nodiscard]] bool is_same() const;
};

// For people: form by form, section by section.
void print_outline_text(std::ostream& out, const OutlineReport& report, Language language);
// For scripts: one JSON object, one line a change.
void print_outline_json(std::ostream& out, const OutlineReport& report);

}  // namespace jixiao::cli
