// SPDX-License-Identifier: MIT
#include "import/values/year_text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text/ascii.hpp"
#include "base/text/blank_characters.hpp"
#include "base/text/zero_width.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kYear = "年";
constexpr std::string_view kFiscal = "财";  // 2023财年
constexpr std::string_view kAnnual = "度";
// Behind the year of a rule, of an edition of the form or of an earlier budget.
constexpr std::array<std::string_view, 11> kEditions{"版",   "修订", "修正", "修改", "制定", "制表",
                                                     "印发", "发布", "试行", "结转", "结余"};

struct ChineseDigit {
    std::string_view text;
    int value = 0;
};

constexpr ChineseDigit kChineseDigits[] = {
    {"〇", 0}, {"○", 0},  {"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5},
    {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"零", 0}, {"壹", 1}, {"贰", 2},
    {"叁", 3}, {"肆", 4}, {"伍", 5}, {"陆", 6}, {"柒", 7}, {"捌", 8}, {"玖", 9}};

// The value of one character as a digit; -1 if it is none.
int wide_digit(std::string_view character) {
    constexpr std::string_view kZero = "０";
    if (character >= kZero && character <= "９") return character.back() - kZero.back();
    for (const auto& [text, value] : kChineseDigits) {
        if (text == character) return value;
    }
    return -1;
}

bool cut_digit(std::string_view& text) {
    return cut_year_digit(text) >= 0;
}

// Cuts the blanks off the end and counts them.
int cut_spaces(std::string_view& text) {
    int count = 0;
    while (const std::size_t size = blank_at_end(text).size) {
        text.remove_suffix(size);
        ++count;
    }
    return count;
}

// What stands in front of 年.
struct Front {
    std::string_view text;  // without blanks at the end
    bool room = false;
    bool wide = false;  // too much room for a year that is spaced out: 表1　　　　年
};

Front front_of(std::string_view text, std::size_t year) {
    Front front{text.substr(0, year), false, false};
    const int spaces = cut_spaces(front.text);
    front.wide = spaces > 1;
    front.room =
        spaces > 0 || front.text.empty() || front.text.ends_with("（") || front.text.ends_with('(');
    return front;
}

bool cut_number(std::string_view& rest) {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    rest.remove_prefix(end);
    return end != 0;
}

bool cut_first(std::string_view& rest, std::initializer_list<std::string_view> words) {
    for (const auto word : words) {
        if (!rest.starts_with(word)) continue;
        rest.remove_prefix(word.size());
        return true;
    }
    return false;
}

// 2025年1月8日 is the day of a signature, not the year of a form; 2025年1-7月 and 2025年1季度 are
// parts of one.
bool is_date_behind(std::string_view rest) {
    if (!cut_number(rest)) return false;
    if (rest.starts_with("季")) return false;
    cut_first(rest, {"月份", "月"});
    const bool range = cut_first(rest, {"-", "—", "–", "－", "~", "～", "至", "到"});
    return !range || !cut_number(rest) || !rest.starts_with("月") || rest.find("日") < 12;
}

// 23年度, but neither 第12年度 nor 表12　年度.
bool is_short_year(const Front& front, int digits, std::string_view behind) {
    if (digits != 2 || front.room || !behind.starts_with("度")) return false;
    constexpr std::array<std::string_view, 4> kCounting{"第", "近", "前", "后"};
    return std::none_of(kCounting.begin(), kCounting.end(),
                        [&](const auto word) { return front.text.ends_with(word); });
}

// Nearly all texts name no year.
std::string_view readable(std::string_view text, std::string& buffer) {
    return text.find(kYear) == std::string_view::npos ? text : without_zero_width(text, buffer);
}

struct YearPlace {
    YearClaim claim = YearClaim::none;
    bool room = false;
};

// What stands in front of the 年 at this place.
YearPlace year_at(std::string_view text, std::size_t at) {
    const std::string_view behind = text.substr(at + kYear.size());
    Front front = front_of(text, at);
    if (front.text.ends_with(kFiscal)) front.text.remove_suffix(kFiscal.size());
    int digits = 0;
    while (digits < 4 && cut_digit(front.text)) {
        ++digits;
        cut_spaces(front.text);  // 2 0 2 3 年
    }
    if (digits == 4 && !is_date_behind(behind)) {
        if (is_of_edition(behind)) return {YearClaim::edition, false};
        const bool annual = behind.starts_with(kAnnual) || front.text.ends_with("年度：") ||
                            front.text.ends_with("年度:");
        return {annual ? YearClaim::annual : YearClaim::year, false};
    }
    if (is_short_year(front, digits, behind)) return {YearClaim::annual, false};
    return {YearClaim::none, front.room && (digits == 0 || (front.wide && digits < 4))};
}

}  // namespace

int cut_year_digit(std::string_view& text) {
    constexpr std::size_t kWide = 3;  // bytes
    if (!text.empty() && is_digit(text.back())) {
        const int value = text.back() - '0';
        text.remove_suffix(1);
        return value;
    }
    const int value = text.size() < kWide ? -1 : wide_digit(text.substr(text.size() - kWide));
    if (value >= 0) text.remove_suffix(kWide);
    return value;
}

std::string_view fiscal_year(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    for (const std::string_view mark : {"FY", "fy"}) {
        const auto at = text.find(mark);
        if (at == std::string_view::npos) continue;
        const std::string_view behind = text.substr(at + mark.size());
        std::string_view rest = behind;
        if (!cut_number(rest)) continue;
        std::string_view number = behind.substr(0, behind.size() - rest.size());
        while (number.starts_with(' ')) number.remove_prefix(1);
        if (number.size() == kDigits) return number;
    }
    return {};
}

YearText year_text(std::string_view text) {
    std::string buffer;
    text = readable(text, buffer);
    YearText found = YearText::none;
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        const YearPlace place = year_at(text, at);
        if (place.claim != YearClaim::none) return YearText::year;
        if (place.room) found = YearText::room;
    }
    return found == YearText::none && !fiscal_year(text).empty() ? YearText::year : found;
}

YearClaim year_claim(std::string_view text) {
    std::string buffer;
    text = readable(text, buffer);
    YearClaim best = YearClaim::none;
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        best = std::max(best, year_at(text, at).claim);
    }
    return best == YearClaim::none && !fiscal_year(text).empty() ? YearClaim::year : best;
}

bool is_of_edition(std::string_view behind) {
    if (behind.starts_with(kAnnual)) behind.remove_prefix(kAnnual.size());
    return std::any_of(kEditions.begin(), kEditions.end(),
                       [&](const auto word) { return behind.starts_with(word); });
}

std::string_view bare_year(std::string_view text) {
    constexpr std::size_t kSize = 4;  // bytes
    const auto year_from = [&](std::size_t at) {
        const std::string_view year = text.substr(at, kSize);
        const bool digits = year.size() == kSize && std::all_of(year.begin(), year.end(), is_digit);
        return digits && year >= "1990" && year < "2100" ? year : std::string_view();
    };
    const std::string_view first = year_from(0);
    if (!first.empty() && text.size() > kSize && static_cast<unsigned char>(text[kSize]) >= 0x80) {
        return first;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view rest = text.substr(at);
        if (!cut_first(rest, {"（", "("})) continue;
        const std::string_view year = year_from(text.size() - rest.size());
        if (year.empty()) continue;
        rest.remove_prefix(kSize);
        // （2023）15号 is the number of a document.
        if (cut_first(rest, {"）", ")"}) && !cut_number(rest)) return year;
    }
    return {};
}

std::string with_year(std::string_view text, std::string_view year) {
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        const Front front = front_of(text, at);
        std::string_view before = front.text;
        const bool digit = cut_digit(before);
        if (!front.room || (digit && !front.wide)) continue;
        // A number in front of the year keeps a blank behind it.
        std::size_t end = front.text.size();
        if (digit) end += blank_in_front(text.substr(end)).size;
        return std::string(text.substr(0, end)).append(year).append(text.substr(at));
    }
    return std::string(text);
}

}  // namespace jixiao::importer
