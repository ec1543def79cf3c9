// SPDX-License-Identifier: MIT
#include "check/rules/reason.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "check/rules/form_view.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<std::string_view, 10> kNone{"无", "无。", "无偏差", "/",  "／",
                                                 "\\", "-",    "—",      "——", "－"};

}  // namespace

bool gives_reason(const Value* cell) {
    if (!is_filled(cell)) return false;
    std::string_view text = cell->source.empty() ? cell->raw : cell->source;
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return false;
    text = text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
    return std::find(kNone.begin(), kNone.end(), text) == kNone.end();
}

}  // namespace jixiao::check
