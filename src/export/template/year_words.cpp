// SPDX-License-Identifier: MIT
#include "export/template/year_words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::exporter {
namespace {

constexpr std::size_t kDigits = 10;
constexpr std::array<std::array<std::string_view, kDigits>, 5> kSpellings{{
    {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
    {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"},
    {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
    {"○", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
    {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
}};

std::string spelled(std::string_view year, const std::array<std::string_view, kDigits>& digits) {
    std::string out;
    for (const char c : year) out += digits[static_cast<std::size_t>(c - '0')];
    return out;
}

bool is_number(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Is `text[from, to)` part of a longer number of the same digits?
bool goes_on(std::string_view text, std::size_t from, std::size_t to,
             const std::array<std::string_view, kDigits>& digits) {
    return std::any_of(digits.begin(), digits.end(), [&](std::string_view digit) {
        return text.substr(0, from).ends_with(digit) || text.substr(to).starts_with(digit);
    });
}

}  // namespace

std::string with_year(std::string_view text, std::string_view year) {
    std::string out(text);
    for (std::size_t at = out.find(kYearPlace); at != std::string::npos;
         at = out.find(kYearPlace, at + year.size())) {
        out.replace(at, kYearPlace.size(), year);
    }
    return out;
}

std::string without_year(std::string_view text, std::string_view old) {
    std::string out(text);
    if (old.empty() || !is_number(old)) return out;
    for (const auto& digits : kSpellings) {
        const std::string year = spelled(old, digits);
        std::size_t at = out.find(year);
        while (at != std::string::npos) {
            const bool longer = goes_on(out, at, at + year.size(), digits);
            if (!longer) out.replace(at, year.size(), kYearPlace);
            at = out.find(year, at + (longer ? 1 : kYearPlace.size()));
        }
    }
    return out;
}

bool has_year_to_fill(std::string_view text) {
    return text.find(kYearPlace) != std::string_view::npos;
}

std::string with_blank_year(std::string_view text) {
    return with_year(text, "　　　");
}

}  // namespace jixiao::exporter
