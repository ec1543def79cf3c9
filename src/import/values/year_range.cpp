// SPDX-License-Identifier: MIT
#include "import/values/year_range.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/ascii.hpp"
#include "base/text/blank_characters.hpp"
#include "base/text/white_space.hpp"
#include "import/values/year_text.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kYearWord = "年";
constexpr std::size_t kYearDigits = 4;
constexpr std::array<std::string_view, 13> kBetween{"-",  "—",  "–",  "－", "~",  "～", "至",
                                                    "到", "、", "和", "及", "与", "/"};

std::string_view without_blanks_at_end(std::string_view text) {
    while (const std::size_t size = blank_at_end(text).size) text.remove_suffix(size);
    return text;
}

bool cut_last(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word)) return false;
    text = without_blanks_at_end(text.substr(0, text.size() - word.size()));
    return true;
}

// Cuts a year of four digits off the end; empty if there is none.
std::string_view cut_year(std::string_view& text) {
    if (text.size() < kYearDigits) return {};
    const std::string_view year = text.substr(text.size() - kYearDigits);
    const std::string_view front = text.substr(0, text.size() - kYearDigits);
    const bool digits = std::all_of(year.begin(), year.end(), is_digit);
    if (!digits || year < "1990" || year >= "2100") return {};
    if (!front.empty() && is_digit(front.back())) return {};
    text = without_blanks_at_end(front);
    return year;
}

bool cut_between(std::string_view& text) {
    bool any = false;
    while (std::any_of(kBetween.begin(), kBetween.end(),
                       [&](const auto word) { return cut_last(text, word); })) {
        any = true;
    }
    return any;
}

// The two in front of a 年.
YearRange range_in(std::string_view front) {
    front = without_blanks_at_end(front);
    const std::string_view last = cut_year(front);
    if (last.empty() || !cut_between(front)) return {};
    cut_last(front, "度");
    cut_last(front, kYearWord);
    const std::string_view first = cut_year(front);
    return first.empty() || first == last ? YearRange{} : YearRange{first, last};
}

}  // namespace

YearRange year_range(std::string_view text) {
    for (auto at = text.find(kYearWord); at != std::string_view::npos;
         at = text.find(kYearWord, at + kYearWord.size())) {
        const YearRange range = range_in(text.substr(0, at));
        if (!range.found()) continue;
        const auto from = static_cast<std::size_t>(range.first.data() - text.data());
        const std::string_view behind = trimmed(text.substr(at + kYearWord.size()));
        if (is_of_edition(behind)) continue;
        const YearClaim own = behind.starts_with("度") ? YearClaim::annual : YearClaim::year;
        const std::string others = std::string(text.substr(0, from)).append("，").append(behind);
        return year_claim(others) >= own ? YearRange{} : range;
    }
    return {};
}

}  // namespace jixiao::importer
