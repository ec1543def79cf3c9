// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/finding/catalogue.hpp"

namespace jixiao::cli {

// A text of the program in both of its languages.
struct Bilingual {
    std::string_view zh;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::zh ? zh : en;
    }
};

// "zh" or "en"; nullopt for any other word.
std::optional<Language> language_named(std::string_view name);

// Looks up a variable of the environment; nullptr when it is not set.
using Environment = std::function<const char*(const char* name)>;

// The language to speak: --lang wherever it stands in `arguments`, else the first of LC_ALL,
// LC_MESSAGES and LANG that is not empty (Chinese when it begins with "zh"), else English.
// Never fails: a wrong --lang is reported by the parser of arguments.
Language choose_language(std::span<const std::string> arguments, const Environment& environment);

}  // namespace jixiao::cli
