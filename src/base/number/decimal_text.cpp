// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>

#include "base/number/decimal.hpp"
#include "base/number/powers_of_ten.hpp"
#include "base/text/ascii.hpp"

namespace jixiao {
namespace {

char* write_digits(char* at, UInt128 value) {
    constexpr std::uint64_t kChunk = 1'000'000'000'000'000'000;  // 18 digits
    if (value < kChunk) return std::to_chars(at, at + 20, static_cast<std::uint64_t>(value)).ptr;
    at = write_digits(at, value / kChunk);
    std::uint64_t low = static_cast<std::uint64_t>(value % kChunk);
    for (int i = 17; i >= 0; --i, low /= 10) at[i] = static_cast<char>('0' + low % 10);
    return at + 18;
}

char* write_plain(char* to, Int128 mantissa, int scale) {
    std::array<char, 48> digits;
    char* const end = write_digits(digits.data(), magnitude(mantissa));
    const auto count = static_cast<int>(end - digits.data());
    if (mantissa < 0) *to++ = '-';
    const int whole = count - scale;
    if (whole > 0) {
        to = std::copy_n(digits.data(), whole, to);
    } else {
        *to++ = '0';
    }
    if (scale == 0) return to;
    *to++ = '.';
    if (whole < 0) to = std::fill_n(to, -whole, '0');
    return std::copy(digits.data() + std::max(whole, 0), end, to);
}

// Digits without their trailing zeros, which only move the exponent: so that 1 with forty zeros
// behind the point can still be held. Goes in steps of what 64 bits hold.
struct DigitReader {
    Int128 mantissa = 0;
    std::int64_t zeros = 0;
    bool too_many = false;

    const char* read(const char* at, const char* end) {
        while (at != end && is_digit(*at)) {
            const char* const start = at;
            const char* const stop = end - at > 18 ? at + 18 : end;
            std::uint64_t chunk = 0;
            for (; at != stop && is_digit(*at); ++at) {
                chunk = chunk * 10 + static_cast<std::uint64_t>(*at - '0');
            }
            take(chunk, static_cast<int>(at - start));
        }
        return at;
    }

  private:
    void take(std::uint64_t chunk, int digits) {
        if (chunk == 0) {
            zeros += digits;
            return;
        }
        int chunk_zeros = 0;
        for (; chunk % 10 == 0; chunk /= 10) ++chunk_zeros;
        if (mantissa != 0) {
            const std::int64_t power =
                std::min<std::int64_t>(zeros, kMaxPower) + digits - chunk_zeros;
            if (!multiply_by_power(mantissa, static_cast<int>(power))) too_many = true;
        }
        // A mantissa that could not be widened is wrong from here on, and refused in the end.
        too_many =
            __builtin_add_overflow(mantissa, static_cast<Int128>(chunk), &mantissa) || too_many;
        zeros = chunk_zeros;
    }
};

const char* read_exponent(const char* at, const char* end, std::int64_t& exponent) {
    constexpr std::int64_t kFar = 1'000'000'000;  // beyond any length of digits that it could undo
    ++at;
    const bool negative = at != end && *at == '-';
    if (at != end && (*at == '-' || *at == '+')) ++at;
    if (at == end || !is_digit(*at)) return nullptr;
    for (; at != end && is_digit(*at); ++at) exponent = std::min(exponent * 10 + (*at - '0'), kFar);
    if (negative) exponent = -exponent;
    return at;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    if (at != end && (*at == '-' || *at == '+')) ++at;

    DigitReader digits;
    const char* const whole = at;
    at = digits.read(at, end);
    if (at == whole) return std::nullopt;
    std::int64_t places = 0;
    if (at != end && *at == '.') {
        const char* const fraction = ++at;
        at = digits.read(at, end);
        places = at - fraction;
        if (places == 0) return std::nullopt;
    }
    std::int64_t exponent = 0;
    if (at != end && (*at | 0x20) == 'e') {
        at = read_exponent(at, end, exponent);
        if (at == nullptr) return std::nullopt;
    }
    if (at != end || digits.too_many) return std::nullopt;
    if (digits.mantissa == 0) return Decimal();
    const std::int64_t scale = places - digits.zeros - exponent;
    if (scale > kMaxScale || scale < -kMaxPower) return std::nullopt;
    if (scale < 0 && !multiply_by_power(digits.mantissa, static_cast<int>(-scale))) {
        return std::nullopt;
    }
    Decimal result;
    result.mantissa_ = negative ? -digits.mantissa : digits.mantissa;
    result.scale_ = static_cast<std::int32_t>(std::max<std::int64_t>(scale, 0));
    return result;
}

void Decimal::append_to(std::string& out) const {
    std::array<char, kMostCharacters> text;
    out.append(text.data(), write_to(text.data()));
}

char* Decimal::write_to(char* to) const {
    return write_plain(to, mantissa_, scale_);
}

std::string Decimal::to_string() const {
    std::string out;
    append_to(out);
    return out;
}

std::string Decimal::to_fixed(int places, Rounding mode) const {
    const Decimal value = rounded(places, mode);
    std::string out = value.to_string();
    if (places <= value.scale_) return out;
    if (value.scale_ == 0) out.push_back('.');
    out.append(static_cast<std::size_t>(places - value.scale_), '0');
    return out;
}

}  // namespace jixiao
