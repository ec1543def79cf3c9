// SPDX-License-Identifier: MIT
#include "cli/files/natural_order.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text/ascii.hpp"

namespace jixiao::cli {
namespace {

// Takes the digits off the front of `text`; gives them without leading zeros.
std::string_view take_number(std::string_view& text) {
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                              text.begin());
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

// Files of one folder begin alike. Numbers stay whole.
void skip_common_start(std::string_view& a, std::string_view& b) {
    auto common = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    while (common > 0 && is_digit(a[common - 1])) --common;
    a.remove_prefix(common);
    b.remove_prefix(common);
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
    const std::string_view whole_a = a;
    const std::string_view whole_b = b;
    skip_common_start(a, b);
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view number_a = take_number(a);
            const std::string_view number_b = take_number(b);
            if (number_a.size() != number_b.size()) return number_a.size() < number_b.size();
            if (number_a != number_b) return number_a < number_b;
            continue;
        }
        if (a.front() != b.front()) {
            return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
        }
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (a.empty() != b.empty()) return a.empty();
    if (whole_a.size() != whole_b.size()) return whole_a.size() < whole_b.size();
    return whole_a < whole_b;
}

}  // namespace jixiao::cli
