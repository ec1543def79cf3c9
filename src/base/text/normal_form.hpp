// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// Unicode normal forms of UTF-8 text. NFKC turns full-width letters, digits, brackets and spaces
// into plain ones and keeps case; the case-folded form also drops invisible characters and is for
// comparing labels only: it makes MW and mW equal.
std::string nfkc(std::string_view text);
std::string nfkc_casefold(std::string_view text);

// The characters of nfkc(text) but for white space and controls, where the text is made of what
// labels are mostly written with: ideographs, ASCII and its full-width forms, Chinese punctuation.
// False, and `out` of no use, where it is not: then ICU has to be asked, which took 4 % of an
// import when all labels went that way.
bool append_common_nfkc(std::u32string& out, std::string_view text);

}  // namespace jixiao
