// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/value.hpp"

namespace jixiao::normalise {

struct FoundOperator {
    Operator op = Operator::none;
    std::size_t size = 0;     // bytes that it takes
    bool sign = false;        // ≥, not 不低于
    bool look_alike = false;  // => for ≥
};

// Operators at either end of a plain value text: signs, and the words of the dictionary
// "operators". The longest that fits is taken; Operator::none if none fits.
class OperatorWords {
  public:
    // The dictionary may be nullptr: signs only.
    explicit OperatorWords(const mapping::Dictionary* dictionary);

    [[nodiscard]] FoundOperator at_start(std::string_view text) const;
    // Words only: a sign stands in front.
    [[nodiscard]] FoundOperator at_end(std::string_view text) const;

    // What a text that stands alone names: ≥, 不低于, or a direction (正向); none if nothing.
    [[nodiscard]] Operator named(std::string_view text) const;

  private:
    struct Word {
        std::string text;
        Operator op = Operator::none;
        std::uint32_t first = 0;  // codes of its first and last character: most words differ in
        std::uint32_t last = 0;   // them from the text
    };
    std::vector<Word> words_;  // the longest first
    std::vector<std::pair<std::string, Operator>> directions_;
};

}  // namespace jixiao::normalise
