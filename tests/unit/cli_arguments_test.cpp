// SPDX-License-Identifier: MIT
#include "cli/command_line/arguments.hpp"

#include <doctest/doctest.h>

#include "base/finding/finding.hpp"

using jixiao::Code;
using jixiao::Error;
using namespace jixiao::cli;

namespace {

constexpr std::string_view kColours[] = {"red", "green"};
constexpr Option kOptions[] = {
    {.name = "colour", .letter = 'c', .argument = "COLOUR", .choices = kColours, .help = {}},
    {.name = "add", .argument = "FILE", .repeats = true, .help = {}},
    {.name = "number", .argument = "N", .help = {}},
    {.name = "quiet", .help = {}},
};
constexpr OptionGroup kGroups[] = {kOptions};

CommandInfo info() {
    CommandInfo out{};
    out.name = "paint";
    out.positionals = {"WALL...", 1, 2};
    out.options = kGroups;
    return out;
}

Arguments parse(const std::vector<std::string>& words) {
    return Arguments::parse(info(), words);
}

Code code_of(const std::vector<std::string>& words) {
    try {
        static_cast<void>(parse(words));
    } catch (const Error& error) {
        return error.code();
    }
    return Code::count_;
}

}  // namespace

TEST_CASE("options and positionals in any order") {
    const Arguments arguments =
        parse({"北墙", "--colour=red", "--add", "一.toml", "--quiet", "--add=b", "south"});
    CHECK(arguments.positionals() == std::vector<std::string>{"北墙", "south"});
    CHECK(arguments.value("colour") == "red");
    CHECK(arguments.values("add") == std::vector<std::string>{"一.toml", "b"});
    CHECK(arguments.has("quiet"));
    CHECK_FALSE(arguments.has("number"));
    CHECK(parse({"-c", "green", "w"}).value("colour") == "green");
}

TEST_CASE("behind -- everything is a positional, and - is one") {
    CHECK(parse({"--", "--quiet"}).positionals() == std::vector<std::string>{"--quiet"});
    CHECK(parse({"-"}).positionals() == std::vector<std::string>{"-"});
    CHECK(parse({""}).positionals() == std::vector<std::string>{""});
}

TEST_CASE("every mistake has its code") {
    CHECK(code_of({"w", "--color", "red"}) == Code::usage_unknown_option);
    CHECK(code_of({"w", "-x"}) == Code::usage_unknown_option);
    CHECK(code_of({"w", "--col", "red"}) == Code::usage_unknown_option);
    CHECK(code_of({"w", "--colour"}) == Code::usage_missing_value);
    CHECK(code_of({"w", "--colour", "--quiet"}) == Code::usage_missing_value);
    CHECK(code_of({"w", "--number="}) == Code::usage_missing_value);
    CHECK(code_of({"w", "--quiet=yes"}) == Code::usage_unwanted_value);
    CHECK(code_of({"w", "--number", "1", "--number", "2"}) == Code::usage_repeated_option);
    CHECK(code_of({"w", "--colour", "blue"}) == Code::usage_bad_value);
    CHECK(code_of({}) == Code::usage_missing_argument);
    CHECK(code_of({"1", "2", "3"}) == Code::usage_extra_argument);
    CHECK(code_of({"w", "--lang", "fr"}) == Code::usage_bad_value);
    CHECK(code_of({"--help"}) == Code::count_);
}

TEST_CASE("numbers are whole and within bounds") {
    CHECK(parse({"w", "--number", "8"}).number("number", 1, 9) == 8U);
    CHECK_FALSE(parse({"w"}).number("number", 1, 9).has_value());
    for (const char* text : {"0", "10", "-1", "x", "3x", "1.5", "99999999999999999999"}) {
        CAPTURE(text);
        const Arguments arguments = parse({"w", "--number=" + std::string(text)});
        CHECK_THROWS_AS(static_cast<void>(arguments.number("number", 1, 9)), Error);
    }
}
