// SPDX-License-Identifier: MIT
#include "xlsx/number_format/number_text.hpp"

#include <cstddef>

#include "xlsx/number_format/cell_number.hpp"
#include "xlsx/xml/xml_text.hpp"

namespace jixiao::xlsx {
namespace {

const char* skip_sign(const char* at, const char* end) {
    return at != end && (*at == '-' || *at == '+') ? at + 1 : at;
}

const char* skip_digits(const char* at, const char* end) {
    while (at != end && *at >= '0' && *at <= '9') ++at;
    return at;
}

}  // namespace

bool is_number_text(std::string_view text) {
    const char* const end = text.data() + text.size();
    const char* const whole = skip_sign(text.data(), end);
    const char* at = skip_digits(whole, end);
    std::size_t digits = static_cast<std::size_t>(at - whole);
    if (at != end && *at == '.') {
        const char* const fraction = at + 1;
        at = skip_digits(fraction, end);
        digits += static_cast<std::size_t>(at - fraction);
    }
    if (digits == 0) return false;
    // Only what is as long as this can be beyond a double.
    constexpr std::size_t kManyDigits = 300;
    constexpr std::ptrdiff_t kLongExponent = 3;
    if (at == end) return digits < kManyDigits || CellNumber::parse(text).has_value();
    if (*at != 'e' && *at != 'E') return false;
    const char* const exponent = skip_sign(at + 1, end);
    if (exponent == end || skip_digits(exponent, end) != end) return false;
    return (digits < kManyDigits && end - exponent < kLongExponent) ||
           CellNumber::parse(text).has_value();
}

std::string_view trimmed_spaces(std::string_view text) {
    while (!text.empty() && is_xml_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_xml_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace jixiao::xlsx
