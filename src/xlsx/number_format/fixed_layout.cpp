// SPDX-License-Identifier: MIT
#include "xlsx/number_format/fixed_layout.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>

#include "base/number/powers_of_ten.hpp"

namespace jixiao::xlsx {
namespace {

constexpr int kMostDigits = 18;  // of any 64-bit number
constexpr int kStoredDigits = 15;

}  // namespace

bool append_fixed_layout(std::string& out, int places, const CellNumber& number) {
    const int shift = number.exponent + places;
    if (places >= kMostDigits || shift > kMostDigits - kStoredDigits || shift < -kMostDigits) {
        return false;
    }
    std::int64_t scaled = std::abs(number.digits);
    if (shift >= 0) {
        scaled *= power_of_ten(shift);
    } else {
        const std::int64_t divisor = power_of_ten(-shift);
        scaled = (scaled + divisor / 2) / divisor;
    }
    std::array<char, kMostDigits + 2> text{};
    const char* const begin = text.data();
    const char* const end = std::to_chars(text.data(), text.data() + text.size(), scaled).ptr;
    const auto behind = static_cast<std::size_t>(places);
    const auto size = static_cast<std::size_t>(end - begin);
    const std::size_t whole = size > behind ? size - behind : 0;
    if (whole == 0) out.push_back('0');
    out.append(begin, whole);
    if (places == 0) return true;
    out.push_back('.');
    out.append(whole == 0 ? behind - size : 0, '0');
    out.append(begin + whole, end);
    return true;
}

}  // namespace jixiao::xlsx
