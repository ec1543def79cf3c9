// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/number/decimal.hpp"

namespace jixiao::normalise {

// What a number format shows around a number.
struct ShownWords {
    std::string_view before;  // 约 of 约83.00元; signs, brackets, 人民币 and ￥ are left out
    std::string_view unit;    // 元, of （83.00元） and 壹拾贰万元整 too
};

// The words around a number in what its cell shows; `number` is the one that is shown, rounded
// perhaps, and tells which numerals of 一十二万元 are its own. Where it is not shown at all, all is
// `before`, for zero nothing. The texts point into the buffer or the text.
ShownWords words_shown(std::string_view printed, const Decimal& number, std::string& buffer);

}  // namespace jixiao::normalise
