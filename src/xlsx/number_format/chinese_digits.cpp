// SPDX-License-Identifier: MIT
#include "xlsx/number_format/chinese_digits.hpp"

#include <array>

namespace jixiao::xlsx {
namespace {

struct Names {
    std::array<std::string_view, 10> digits;
    std::array<std::string_view, 4> places;  // of ones, tens, hundreds, thousands
};

constexpr std::array<Names, 3> kNames = {{
    {{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}},
    {{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}},
    {{"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"}, {"", "十", "百", "千"}},
}};

const Names& names_of(ChineseDigits kind) {
    return kNames[static_cast<std::size_t>(kind) - 1];
}

}  // namespace

std::string_view digit_name(ChineseDigits kind, int digit) {
    return names_of(kind).digits[static_cast<std::size_t>(digit)];
}

std::string_view ten_name(ChineseDigits kind) {
    return names_of(kind).places[1];
}

void append_spoken(std::string& out, ChineseDigits kind, std::string_view digits) {
    const Names& names = names_of(kind);
    bool any = false;
    bool any_of_group = false;  // of the four places that share 万 or 亿
    bool skipped = false;       // one zero is spoken for all that stand in a row
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const std::size_t power = digits.size() - 1 - at;
        const auto digit = static_cast<std::size_t>(digits[at] - '0');
        if (digit == 0) {
            skipped = any;
        } else {
            if (skipped) out.append(names.digits[0]);
            skipped = false;
            out.append(names.digits[digit]).append(names.places[power % 4]);
            any = any_of_group = true;
        }
        if (power % 4 != 0) continue;
        if (power == 8 ? any : power != 0 && any_of_group) out.append(power == 8 ? "亿" : "万");
        any_of_group = skipped = false;
    }
    if (!any) out.append(names.digits[0]);
}

}  // namespace jixiao::xlsx
