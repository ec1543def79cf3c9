// SPDX-License-Identifier: MIT
#include "import/year_text.hpp"

#include <array>

namespace jixiao::importer {
namespace {

constexpr std::string_view kYear = "年";
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
        } else if (text.ends_with("\u3000")) {
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

}  // namespace

YearText year_text(std::string_view text) {
    YearText found = YearText::none;
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        std::string_view front = text.substr(0, at);
        const std::size_t before = front.size();
        cut_spaces(front);
        const bool room =
            front.size() < before || front.empty() || front.ends_with("（") || front.ends_with('(');
        int digits = 0;
        while (digits < 4 && cut_digit(front)) {
            ++digits;
            cut_spaces(front);  // 2 0 2 3 年
        }
        if (digits == 4 && !is_date_behind(text.substr(at + kYear.size()))) return YearText::year;
        if (room && digits == 0) found = YearText::room;
    }
    return found;
}

std::string with_year(std::string_view text, std::string_view year) {
    for (auto at = text.find(kYear); at != std::string_view::npos;
         at = text.find(kYear, at + kYear.size())) {
        std::string_view front = text.substr(0, at);
        cut_spaces(front);
        const bool room =
            front.size() < at || front.empty() || front.ends_with("（") || front.ends_with('(');
        std::string_view before = front;
        if (!room || cut_digit(before)) continue;
        return std::string(front).append(year).append(text.substr(at));
    }
    return std::string(text);
}

}  // namespace jixiao::importer
