// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/text/word_set.hpp"
#include "check/rules/rule_settings.hpp"

namespace jixiao::check {

// Upper bounds are often written without an operator, and are known by their names. Settings:
//   upper_words   words in a row's name (成本, 投诉) that make its target an upper bound maybe
//   lower_words   words (及时率) that make it none all the same
class BoundWords {
  public:
    explicit BoundWords(RuleSettings& settings);

    // Whether the target of a row of this name may be an upper bound.
    [[nodiscard]] bool may_be_upper(std::string_view name) const {
        return upper_.any_in(name) && !lower_.any_in(name);
    }

  private:
    WordSet upper_;
    WordSet lower_;
};

}  // namespace jixiao::check
