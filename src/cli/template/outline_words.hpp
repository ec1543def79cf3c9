// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "check/outline/outline_diff.hpp"
#include "cli/command_line/language.hpp"

namespace jixiao::cli {

// "indicator" in JSON; 指标 for people.
std::string_view section_name(check::OutlineSection section);
std::string_view section_word(check::OutlineSection section, Language language);
std::string_view change_name(check::ChangeKind kind);
std::string_view change_word(check::ChangeKind kind, Language language);
// A property as people call it; words of the form stay as they are.
std::string property_word(const std::string& property, Language language);

}  // namespace jixiao::cli
