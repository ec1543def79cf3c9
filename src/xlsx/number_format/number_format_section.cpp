// SPDX-License-Identifier: MIT
#include "xlsx/number_format/number_format_section.hpp"

#include <algorithm>

#include "xlsx/number_format/number_format_lexer.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormatTokenKind;

constexpr std::size_t kMostSections = 4;
constexpr std::size_t kLongestCode = 1024;  // Excel's own bound is 255

bool is_date_part(Kind kind) {
    return kind == Kind::year || kind == Kind::buddhist_year || kind == Kind::month ||
           kind == Kind::day || kind == Kind::weekday;
}

bool is_time_part(Kind kind) {
    return kind == Kind::hour || kind == Kind::minute || kind == Kind::second ||
           kind == Kind::second_fraction || kind == Kind::half_day;
}

bool is_elapsed(Kind kind) {
    return kind == Kind::elapsed_hours || kind == Kind::elapsed_minutes ||
           kind == Kind::elapsed_seconds;
}

bool is_clock_part(Kind kind) {
    return is_time_part(kind) || is_elapsed(kind);
}

// "m" behind hours or in front of seconds means minutes.
void tell_minutes_from_months(FormatSection& section) {
    FormatToken* last = nullptr;
    for (FormatToken& token : section.tokens) {
        if (!is_date_part(token.kind) && !is_clock_part(token.kind)) continue;
        if (token.kind == Kind::half_day) continue;
        const bool short_month = token.kind == Kind::month && token.width <= 2;
        if (short_month && last != nullptr &&
            (last->kind == Kind::hour || last->kind == Kind::elapsed_hours)) {
            token.kind = Kind::minute;
        }
        if (token.kind == Kind::second && last != nullptr && last->kind == Kind::month &&
            last->width <= 2) {
            last->kind = Kind::minute;
        }
        last = &token;
    }
}

// A comma between digits groups, behind the last one it scales, elsewhere it stands for itself.
void settle_commas(FormatSection& section, bool date) {
    std::vector<FormatToken> kept;
    bool digit_before = false;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        FormatToken& token = section.tokens[i];
        digit_before = digit_before || token.kind == Kind::digit;
        if (token.kind != Kind::comma) {
            kept.push_back(std::move(token));
            continue;
        }
        if (date || !digit_before) {
            kept.push_back({Kind::literal, 0, 0, ","});
            continue;
        }
        auto next = section.tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        while (next != section.tokens.end() && next->kind != Kind::digit &&
               next->kind != Kind::point) {
            ++next;
        }
        if (next != section.tokens.end() && next->kind == Kind::digit) {
            section.grouped = true;
        } else {
            ++section.thousands;
        }
    }
    section.tokens = std::move(kept);
}

FormatClass class_of(const FormatSection& section) {
    const auto any = [&](auto test) {
        return std::any_of(section.tokens.begin(), section.tokens.end(),
                           [&](const FormatToken& token) { return test(token.kind); });
    };
    const bool date = any(is_date_part);
    if (any(is_elapsed) && !date) return FormatClass::duration;
    if (date) return any(is_clock_part) ? FormatClass::date_time : FormatClass::date;
    if (any(is_time_part)) return FormatClass::time;
    if (section.has(Kind::exponent)) return FormatClass::scientific;
    if (section.has(Kind::fraction)) return FormatClass::fraction;
    if (section.has(Kind::percent)) return FormatClass::percent;
    if (section.has(Kind::digit)) return FormatClass::number;
    return section.has(Kind::text) ? FormatClass::text : FormatClass::general;
}

void count_places(FormatSection& section) {
    bool behind_point = false;
    for (const FormatToken& token : section.tokens) {
        if (token.kind == Kind::point || token.kind == Kind::exponent) behind_point = true;
        if (token.kind == Kind::percent) ++section.percents;
        if (token.kind == Kind::digit) ++(behind_point ? section.places : section.whole_places);
    }
}

// Digits behind a point that is text, in a section that has no other.
std::uint16_t places_behind_text_point(const FormatSection& section) {
    if (section.format_class != FormatClass::number || section.has(Kind::point)) return 0;
    std::uint16_t places = 0;
    bool behind = false;
    bool digit = false;
    for (const FormatToken& token : section.tokens) {
        behind = behind || (digit && token.kind == Kind::literal && token.text == ".");
        digit = digit || token.kind == Kind::digit;
        if (behind && token.kind == Kind::digit) ++places;
    }
    return places;
}

bool is_fixed(const FormatSection& section) {
    const std::size_t points = section.places == 0 ? 0 : 1;
    if (section.tokens.size() != 1 + points + section.places) return false;
    if (section.chinese_digits != ChineseDigits::none || section.thousands != 0) return false;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        const FormatToken& token = section.tokens[i];
        if (i == 1 && token.kind == Kind::point) continue;
        if (token.kind != Kind::digit || token.text != "0") return false;
    }
    return section.whole_places == 1;
}

}  // namespace

bool FormatSection::has(FormatTokenKind kind) const {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const FormatToken& token) { return token.kind == kind; });
}

std::vector<FormatSection> parse_number_format(std::string_view code) {
    std::vector<FormatSection> sections;
    code = code.substr(0, kLongestCode);
    for (bool more = true; more && sections.size() < kMostSections;) {
        FormatSection section = read_format_section(code, more);
        // [DBNum2] alone speaks the number, as General does behind it.
        if (section.tokens.empty() && section.chinese_digits != ChineseDigits::none) {
            section.tokens.push_back({Kind::general, 0, 0, {}});
        }
        tell_minutes_from_months(section);
        section.format_class = class_of(section);
        settle_commas(section, is_date_class(section.format_class) ||
                                   section.format_class == FormatClass::duration);
        count_places(section);
        section.moved_places =
            static_cast<std::uint16_t>(3 * section.thousands + places_behind_text_point(section));
        section.fixed = is_fixed(section);
        sections.push_back(std::move(section));
    }
    return sections;
}

}  // namespace jixiao::xlsx
