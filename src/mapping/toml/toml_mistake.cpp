// SPDX-License-Identifier: MIT
#include "mapping/toml/toml_mistake.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/utf8.hpp"

namespace jixiao::mapping {
namespace {

using std::string_view_literals::operator""sv;

struct LookAlike {
    char32_t typed;
    std::string_view meant;
};

// What a Chinese keyboard types where TOML wants the plain sign.
constexpr std::array<LookAlike, 11> kLookAlikes{{{U'“', "\""},
                                                 {U'”', "\""},
                                                 {U'‘', "'"},
                                                 {U'’', "'"},
                                                 {U'＂', "\""},
                                                 {U'＝', "="},
                                                 {U'，', ","},
                                                 {U'、', ","},
                                                 {U'［', "["},
                                                 {U'］', "]"},
                                                 {U'＃', "#"}}};

constexpr std::size_t kMostDots = 64;  // on one line
constexpr std::string_view kWideSpace = "\u3000";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The line from the column on; columns count characters.
std::string_view from_column(std::string_view line, std::uint32_t column) {
    for (std::uint32_t i = 1; i < column && !line.empty(); ++i) {
        line.remove_prefix(std::max<std::size_t>(1, first_character(line).size));
    }
    return line;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Column of the quote that nobody closed, counted in characters; 0 if all are closed.
std::uint32_t unclosed_quote(std::string_view line) {
    std::uint32_t column = 0;
    std::uint32_t opened = 0;
    char quote = 0;
    while (!line.empty()) {
        ++column;
        const std::size_t size = std::max<std::size_t>(1, first_character(line).size);
        const char c = line.front();
        line.remove_prefix(size);
        if (quote == '"' && c == '\\' && !line.empty()) {
            ++column;
            line.remove_prefix(std::max<std::size_t>(1, first_character(line).size));
        } else if (quote == 0 && c == '#') {
            return 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
            opened = column;
        } else if (quote == c) {
            quote = 0;
        }
    }
    return quote == 0 ? 0 : opened;
}

// Dots outside quotes and remarks: the parts of keys.
std::size_t key_dots(std::string_view line) {
    std::size_t dots = 0;
    char quote = 0;
    for (const char c : line) {
        if (quote == 0 && c == '#') break;
        if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        }
        dots += quote == 0 && c == '.' ? 1 : 0;
    }
    return dots;
}

bool report_look_alike(const TomlMistake& mistake, std::string_view rest, Issues& issues) {
    if (rest.starts_with(kWideSpace)) {
        issues.add(Code::mapping_wide_space, mistake.at);
        return true;
    }
    const char32_t typed = first_character(rest).code;
    for (const LookAlike& sign : kLookAlikes) {
        if (sign.typed != typed) continue;
        issues.add(Code::mapping_full_width_sign, mistake.at,
                   rest.substr(0, first_character(rest).size), sign.meant);
        return true;
    }
    return false;
}

// The key in front of “=” and its column.
bool report_duplicate(const TomlMistake& mistake, std::string_view line, Issues& issues) {
    if (!contains(mistake.description, "cannot redefine")) return false;
    std::string_view key = trimmed(line);
    const auto column = static_cast<std::uint32_t>(key.data() - line.data() + 1);
    if (key.starts_with('[')) {
        issues.add(Code::mapping_table_twice, {mistake.at.line, column},
                   key.substr(0, key.rfind(']') + 1));
        return true;
    }
    key = trimmed(key.substr(0, key.find('=')));
    const bool quoted = key.size() > 1 && (key.front() == '"' || key.front() == '\'');
    if (quoted) key = key.substr(1, key.size() - 2);
    issues.add(Code::mapping_key_twice, {mistake.at.line, column}, key);
    return true;
}

bool report_bare_key(const TomlMistake& mistake, std::string_view rest, Issues& issues) {
    if (first_character(rest).code < 0x80) return false;
    const std::string_view key = trimmed(rest.substr(0, rest.find_first_of("=.]")));
    issues.add(Code::mapping_bare_key, mistake.at, key);
    return true;
}

struct Known {
    std::string_view description;
    Code code;
};

// Parts of the parser's sentences that have a sentence of their own in the catalogue.
constexpr std::array kKnown{
    Known{"expected '='"sv, Code::mapping_no_equals_sign},
    Known{"expected value"sv, Code::mapping_no_value},
    Known{"could not determine value type"sv, Code::mapping_text_unquoted},
    Known{"expected comma or closing ']'"sv, Code::mapping_no_comma},
    Known{"parsing array: encountered end-of-file"sv, Code::mapping_list_open},
    Known{"dangling comma"sv, Code::mapping_inline_table},
    Known{"parsing inline table"sv, Code::mapping_inline_table},
    Known{"parsing table header"sv, Code::mapping_table_header},
    Known{"unknown escape sequence"sv, Code::mapping_escape},
    Known{"expected a comment or whitespace"sv, Code::mapping_two_on_a_line},
};

}  // namespace

bool check_depth(Issues& issues) {
    for (std::uint32_t line = 1; line <= issues.source().line_count(); ++line) {
        if (key_dots(issues.source().line(line)) <= kMostDots) continue;
        issues.add(Code::mapping_key_too_deep, {line, 1});
        return false;
    }
    return true;
}

void report_mistake(const TomlMistake& mistake, Issues& issues) {
    const std::string_view line = issues.source().line(mistake.at.line);
    const std::string_view rest = from_column(line, mistake.at.column);
    if (contains(mistake.description, "invalid utf-8")) {
        issues.add(Code::mapping_not_utf8, mistake.at);
        return;
    }
    if (report_duplicate(mistake, line, issues)) return;
    if (contains(mistake.description, "control characters") ||
        contains(mistake.description, "string: encountered end-of-file")) {
        const std::uint32_t opened = unclosed_quote(line);
        const SourceAt at{mistake.at.line, opened == 0 ? mistake.at.column : opened};
        issues.add(opened == 0 ? Code::mapping_control_character : Code::mapping_quote_open, at);
        return;
    }
    if (report_look_alike(mistake, rest, issues)) return;
    if (contains(mistake.description, "expected keys") && report_bare_key(mistake, rest, issues)) {
        return;
    }
    const auto* const known = std::find_if(kKnown.begin(), kKnown.end(), [&](const Known& one) {
        return contains(mistake.description, one.description);
    });
    const bool found = known != kKnown.end();
    issues.add(found ? known->code : Code::mapping_syntax, mistake.at, {}, {},
               {{"detail", std::string(mistake.description)}});
}

}  // namespace jixiao::mapping
