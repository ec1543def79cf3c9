// SPDX-License-Identifier: MIT
#include "cli/command_line/language.hpp"

namespace jixiao::cli {
namespace {

std::optional<Language> language_option(std::span<const std::string> arguments) {
    constexpr std::string_view kOption = "--lang";
    constexpr std::string_view kOptionWithValue = "--lang=";
    std::optional<Language> chosen;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == kOption && i + 1 < arguments.size()) {
            chosen = language_named(arguments[i + 1]);
        } else if (argument.starts_with(kOptionWithValue)) {
            chosen = language_named(argument.substr(kOptionWithValue.size()));
        }
        if (chosen) break;
    }
    return chosen;
}

}  // namespace

std::optional<Language> language_named(std::string_view name) {
    if (name == "zh") return Language::zh;
    if (name == "en") return Language::en;
    return std::nullopt;
}

Language choose_language(std::span<const std::string> arguments, const Environment& environment) {
    if (const auto chosen = language_option(arguments)) return *chosen;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = environment(name);
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
    }
    return Language::en;
}

}  // namespace jixiao::cli
