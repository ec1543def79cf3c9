// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/number_format/number_format_section.hpp"

namespace jixiao::xlsx {

// The name of a digit, 0 … 9. Not for ChineseDigits::none.
std::string_view digit_name(ChineseDigits kind, int digit);
// 十 or 拾.
std::string_view ten_name(ChineseDigits kind);

// Whole numbers of up to 16 ASCII digits as they are spoken: 10500 is 一万〇五百, 壹万零伍佰 or
// １万０５百.
void append_spoken(std::string& out, ChineseDigits kind, std::string_view digits);

}  // namespace jixiao::xlsx
