// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace jixiao::importer {

// One "label：answer" of a cell that holds several, as in
// "填报单位：某局    填报日期：2025年1月8日    单位：元".
struct InlineLabel {
    std::string_view label;
    std::string_view answer;  // without white space around it; may be empty
};

// Splits a text at its colons: a label is the last word in front of one, the answer reaches to the
// next label. Colons of times (8:30) and ratios are none. Empty if there is no label.
std::vector<InlineLabel> inline_labels(std::string_view text);

}  // namespace jixiao::importer
