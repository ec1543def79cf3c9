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

}  // namespace jixiao
