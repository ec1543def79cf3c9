// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::importer {

inline constexpr std::string_view kWideColon = "：";
inline constexpr std::size_t kLongestFront = 60;  // bytes of a label in front of a colon

// One "label：answer" of a cell that holds several, as in
// "填报单位：某局    填报日期：2025年1月8日    单位：元".
struct InlineLabel {
    std::string_view label;
    std::string_view answer;  // without white space around it; may be empty
};

// The codes of labels of signature lines in the dictionary "labels" begin so.
inline constexpr std::string_view kSignatureCodes = "signature.";

// What a text is known as: a label of signature lines (联系人), be it a field's too, or one of the
// form's fields.
enum class LabelSort : std::uint8_t { none, field, signature };
using SortOfLabel = std::function<LabelSort(std::string_view label)>;

// The keys that a label in front of a colon may be known by: the whole one first, then the one
// without its last bracket (支出金额（元） → 支出金额).
std::vector<std::string> label_keys(std::string_view label);

// Splits a text at its colons: a label is the last word in front of one, the answer reaches to the
// next label. The first label may have colons of its own (其中：财政拨款：90), if it is known so or
// only its last part is. A ； or ， outside brackets ends an answer too, where a known label
// follows and one is in front; in front of a label of signature lines nothing need stand (甲局
// 填报日期：2024年 without the blank). Colons of times (8:30) and ratios are none. Empty if there
// is no label.
std::vector<InlineLabel> inline_labels(std::string_view text, const SortOfLabel& sort_of);

}  // namespace jixiao::importer
