// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <string_view>

namespace jixiao::importer {

// Tells cheaply that a text is no label of any mapping: most texts of a form are names, targets and
// values, and need not be folded and looked up. Knows the Chinese characters that labels are
// written with and which of them stand side by side; a text that has others in front of every
// bracket and colon is no label, and so is one that begins like a target or is a bare figure with
// its unit.
class LabelFilter {
  public:
    // Every key (label_key) that may be looked for.
    void learn(std::string_view key);
    // False: surely no label, no line such as 单位：万元, no head with a unit of money in brackets.
    [[nodiscard]] bool may_be_label(std::string_view text) const;

  private:
    std::bitset<0x10000> characters_;  // by code point
    std::bitset<0x10000> pairs_;  // by a hash of two neighbours: may know too many, never too few
};

}  // namespace jixiao::importer
