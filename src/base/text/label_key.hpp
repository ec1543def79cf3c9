// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// The key under which labels are compared: NFKC and case folding; white space, line breaks,
// zero-width and other invisible characters removed; all dashes as '-'; all brackets as '(' ')';
// 〇 and ○ alike; a numbering in front (指标1. 指标8: 1、 （一） ①) set aside; ★ ☆ * in front or
// behind set aside; points in brackets (50分) and colons at the end set aside. Other brackets stay.
// Never for units of measure or stored values. The label text may be of any length; invalid UTF-8
// gives the bytes unchanged.
std::string label_key(std::string_view label);
// The same into a buffer that the caller reuses. True if the label was already its own key.
bool append_label_key(std::string& out, std::string_view label);

// A head's text split at its last bracket: 执行率(%) → {"执行率", "%"}; 项目资金（万元） → {…,
// "万元"}; 全年预算数（A） → {"全年预算数", ""} (letters and formulas are no units, but set aside
// too).
struct HeadText {
    std::string key;   // label_key of the part in front of the bracket
    std::string unit;  // as written inside, NFKC, spaces removed; empty if it is no unit
};
// `key` is the text's label_key: who asks for a head has mostly made it already.
HeadText split_head(std::string_view text, std::string key);

}  // namespace jixiao
