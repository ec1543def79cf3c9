// SPDX-License-Identifier: MIT
#include "import/year_text.hpp"

#include <array>

#include "base/utf8.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kYear = "年";
constexpr std::string_view kWideBlank = "\u3000";
constexpr std::array<std::string_view, 11> kChineseDigits{"〇", "○",  "一", "二", "三", "四",
                                                          "五", "六", "七", "八", "九"};

// Cuts one digit (ASCII, full-width or Chinese) off the end.
bool cut_digit(std::string_view& text) {
    if (!text.empty() && text.back() >= '0' && text.back() <= '9') {
        text.remove_suffix(1);
        return true;
    }
    if (text.size() < 3) return false;
    const std::string_view last = text.substr(text.size() - 3);
    const bool full_width = last >= "０" && last <= "９";
    bool chinese = false;
    for (const auto digit : kChineseDigits) chinese = chinese || last == digit;
    if (full_width || chinese) text.remove_suffix(3);
    return full_width || chinese;
}

void cut_spaces(std::string_view& text) {
    while (true) {
        if (text.ends_with(' ')) {
            text.remove_suffix(1);
        } else if (text.ends_with(kWideBlank)) {
            text.remove_suffix(3);
        } else if (text.ends_with("\u00A0")) {
            text.remove_suffix(2);
        } else {
            return;
        }
    }
}

// 2025年1月8日 is the day of a signature, not the year of a form.
bool is_date_behind(std::string_view rest) {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
}

// What stands in front of a 年, and whether it leaves room for a year there.
struct BeforeYear {
    std::string_view text;  // without the blanks behind it
    bool room = false;
    int digits = 0;  // at its end, four at most
};

BeforeYear before_year(std::string_view front) {
    BeforeYear before;
    before.text = front;
    cut_spaces(before.text);
    std::string_view rest = before.text;
    while (before.digits < 4 && cut_digit(rest)) {
        ++before.digits;
        cut_spaces(rest);  // 2 0 2 3 年
    }
    if (before.digits == 0) {
        before.room = before.text.size() < front.size() || before.text.empty() ||
                      before.text.ends_with("（") || before.text.ends_with('(');
    } else if (before.digits < 4) {
        // 表1　　　年: the number of the form, not the beginning of a year.
        constexpr std::size_t kLetterSpace = 2;
        before.room = display_width(front.substr(before.text.size())) > kLetterSpace;
    }
    return before;
}

}  // namespace

YearText year_text(std::string_view text) {
    YearText found = YearText::none;
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        const BeforeYear before = before_year(text.substr(0, at));
        const bool whole = before.digits == 4;
        if (whole && !is_date_behind(text.substr(at + kYear.size()))) return YearText::year;
        if (before.room) found = YearText::room;
    }
    return found;
}

std::string with_year(std::string_view text, std::string_view year) {
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        const BeforeYear before = before_year(text.substr(0, at));
        if (!before.room) continue;
        std::string filled(before.text);
        if (before.digits > 0) filled.append(kWideBlank);  // 表1 and 2023 stay apart
        return filled.append(year).append(text.substr(at));
    }
    return std::string(text);
}

}  // namespace jixiao::importer
