// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/number/decimal.hpp"

namespace jixiao::normalise {

struct ChineseNumeral {
    Decimal value;
    std::size_t size = 0;  // bytes that it takes
    bool percent = false;  // 百分之五: the value is 5
};

// The numeral at the start of a text: 三万五千, 壹佰贰拾, 二〇二四, 十二点五, 负三, 百分之五,
// 三百五 (350). It ends where the numeral characters end; nullopt if they do not make one number.
std::optional<ChineseNumeral> scan_chinese_numeral(std::string_view text);

}  // namespace jixiao::normalise
