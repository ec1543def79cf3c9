// SPDX-License-Identifier: MIT
#include "cli/command_line/language.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using jixiao::Language;
using jixiao::cli::choose_language;

namespace {

Language chosen(const std::vector<std::string>& arguments,
                const std::map<std::string, std::string>& variables) {
    return choose_language(arguments, [&](const char* name) -> const char* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    });
}

}  // namespace

TEST_CASE("the first locale variable that is set decides") {
    CHECK(chosen({}, {}) == Language::en);
    CHECK(chosen({}, {{"LANG", "zh_CN.UTF-8"}}) == Language::zh);
    CHECK(chosen({}, {{"LANG", "zh_CN.UTF-8"}, {"LC_ALL", "C"}}) == Language::en);
    CHECK(chosen({}, {{"LANG", "C"}, {"LC_MESSAGES", "zh_TW"}}) == Language::zh);
    CHECK(chosen({}, {{"LANG", "zh_CN.UTF-8"}, {"LC_ALL", ""}}) == Language::zh);
}

TEST_CASE("--lang overrides the environment wherever it stands") {
    CHECK(chosen({"import", "x", "--lang", "zh"}, {}) == Language::zh);
    CHECK(chosen({"--lang=en", "import"}, {{"LANG", "zh_CN.UTF-8"}}) == Language::en);
    CHECK(chosen({"import", "--lang", "fr"}, {{"LANG", "zh_CN.UTF-8"}}) == Language::zh);
    CHECK(chosen({"import", "--", "--lang", "zh"}, {}) == Language::en);
    CHECK(chosen({"import", "--lang"}, {}) == Language::en);
}
