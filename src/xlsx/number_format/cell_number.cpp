// SPDX-License-Identifier: MIT
#include "xlsx/number_format/cell_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "base/number/form_number.hpp"
#include "base/number/powers_of_ten.hpp"
#include "base/text/ascii.hpp"
#include "xlsx/number_format/number_text.hpp"

namespace jixiao::xlsx {
namespace {

constexpr int kShownDigits = 15;
constexpr int kMostPlainDigits = 21;
constexpr int kMostLeadingZeros = 5;
constexpr std::int64_t kShownLimit = 1'000'000'000'000'000;  // 10^15
constexpr std::int64_t kFarExponent = 100'000;

constexpr int kMostKept = 18;

// The digits as they stand: up to kMostKept in the mantissa, the rest only counted.
struct StoredDigits {
    std::uint64_t mantissa = 0;
    std::int64_t exponent = 0;
    int significant = 0;            // from the first digit that is not zero
    bool cut = false;               // a digit other than zero did not fit into the mantissa
    std::int64_t whole_digits = 0;  // of the number, with the exponent applied

    bool read(const char* at, const char* end);

  private:
    const char* read_digits(const char* at, const char* end, bool fraction);
};

// Counted in locals: members would be written and read back for every digit.
const char* StoredDigits::read_digits(const char* at, const char* end, bool fraction) {
    const char* const first = at;
    std::uint64_t value = mantissa;
    int kept = significant;
    for (; at != end && is_digit(*at) && kept < kMostKept; ++at) {
        value = value * 10 + static_cast<std::uint64_t>(*at - '0');
        kept += value != 0 ? 1 : 0;
    }
    mantissa = value;
    significant = kept;
    if (fraction) exponent -= at - first;
    for (; at != end && is_digit(*at); ++at) {
        cut = cut || *at != '0';
        exponent += fraction ? 0 : 1;
    }
    return at;
}

bool StoredDigits::read(const char* at, const char* end) {
    const char* const whole = at;
    at = read_digits(at, end, false);
    auto digits = at - whole;
    if (at != end && *at == '.') {
        const char* const fraction = ++at;
        at = read_digits(at, end, true);
        digits += at - fraction;
    }
    if (digits == 0) return false;
    if (at != end && (*at | 0x20) == 'e') {
        ++at;
        const bool negative = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+')) ++at;
        if (at == end) return false;
        std::int64_t stored = 0;
        for (; at != end && is_digit(*at); ++at) {
            stored = std::min(stored * 10 + (*at - '0'), kFarExponent);
        }
        exponent += negative ? -stored : stored;
    }
    whole_digits = significant + exponent;
    return at == end;
}

// Rounds to kShownDigits without a double, where it is sure that the nearest double would round to
// the same: that is at most 2^-53 of the number away, so what is cut off must not lie that near to
// one half. Nearly all noise is such (74.329999999999998). False: a double must tell.
bool round_surely(const StoredDigits& read, CellNumber& number) {
    const int surplus = read.significant - kShownDigits;
    const bool usual = read.whole_digits > -290 && read.whole_digits < 300;
    if (surplus <= 0 || !usual) return false;
    const auto unit = static_cast<std::uint64_t>(kPowers[surplus]);
    const std::uint64_t rest = read.mantissa % unit;
    const std::uint64_t half = unit / 2;
    const std::uint64_t doubt = (read.mantissa >> 52) + 2;  // what the shift and `cut` leave out
    if ((rest > half ? rest - half : half - rest) <= doubt) return false;
    const std::uint64_t shown = read.mantissa / unit + (rest > half ? 1 : 0);
    number.digits = static_cast<std::int64_t>(shown);
    number.exponent = static_cast<std::int32_t>(read.exponent + surplus);
    return true;
}

// Through the nearest double, as Excel holds it.
std::optional<CellNumber> through_double(const char* begin, const char* end) {
    double nearest = 0;
    const auto parsed = std::from_chars(begin, end, nearest);
    if (parsed.ec == std::errc::result_out_of_range || parsed.ptr != end) return std::nullopt;
    std::array<char, 32> shown;
    const auto written = std::to_chars(shown.data(), shown.data() + shown.size(), nearest,
                                       std::chars_format::scientific, kShownDigits - 1);
    StoredDigits digits;
    if (!digits.read(shown.data(), written.ptr)) return std::nullopt;
    // The largest doubles would round up to what no double holds; readers of our text would see
    // infinity.
    constexpr std::uint64_t kLargestDigits = 179'769'313'486'231;
    if (digits.whole_digits == 309) digits.mantissa = std::min(digits.mantissa, kLargestDigits);
    return CellNumber{static_cast<std::int64_t>(digits.mantissa),
                      static_cast<std::int32_t>(digits.exponent), false};
}

void strip_zeros(CellNumber& number) {
    for (; number.digits % 10 == 0; number.digits /= 10) ++number.exponent;
}

// Nearly all figures of forms: digits and perhaps a point, few enough to be exact as they stand.
std::optional<CellNumber> read_plain(const char* const begin, const char* const end) {
    constexpr std::ptrdiff_t kLongest = kShownDigits + 1;
    if (end - begin > kLongest) return std::nullopt;
    CellNumber number;
    const char* point = nullptr;
    for (const char* at = begin; at != end; ++at) {
        if (is_digit(*at)) {
            number.digits = number.digits * 10 + (*at - '0');
        } else if (*at == '.' && point == nullptr) {
            point = at;
        } else {
            return std::nullopt;
        }
    }
    if (number.is_zero() || number.digits >= kShownLimit) return std::nullopt;
    if (point != nullptr) number.exponent = static_cast<std::int32_t>(point + 1 - end);
    strip_zeros(number);
    return number;
}

std::optional<CellNumber> read_any(const char* begin, const char* end) {
    StoredDigits read;
    if (!read.read(begin, end)) return std::nullopt;
    if (read.mantissa == 0) return CellNumber{};
    // The smallest and the largest doubles; what lies between is checked by the conversion.
    if (read.whole_digits < -330) return CellNumber{};
    if (read.whole_digits > 309) return std::nullopt;

    CellNumber number{static_cast<std::int64_t>(read.mantissa),
                      static_cast<std::int32_t>(read.exponent), false};
    strip_zeros(number);
    if (number.digits >= kShownLimit || read.cut || read.whole_digits > 308) {
        if (!round_surely(read, number)) {
            const auto shown = through_double(begin, end);
            if (!shown) return std::nullopt;
            number = *shown;
        }
        if (!number.is_zero()) strip_zeros(number);
    }
    number.many_digits = read.whole_digits > kShownDigits;
    return number;
}

}  // namespace

std::optional<CellNumber> CellNumber::parse(std::string_view stored) {
    const bool spaced = !stored.empty() && (stored.front() <= ' ' || stored.back() <= ' ');
    const std::string_view text = spaced ? trimmed_spaces(stored) : stored;
    const char* begin = text.data();
    const char* const end = begin + text.size();
    const bool negative = begin != end && *begin == '-';
    if (begin != end && (*begin == '-' || *begin == '+')) ++begin;

    std::optional<CellNumber> number = read_plain(begin, end);
    if (!number) number = read_any(begin, end);
    if (number && negative) number->digits = -number->digits;
    return number;
}

std::optional<Decimal> CellNumber::exact() const {
    // Less than 10^-15, whatever the digits are, and cut off where a Decimal ends.
    if (exponent < -Decimal::kMaxScale) {
        const int cut = -Decimal::kMaxScale - exponent;
        if (cut > kShownDigits) return Decimal();
        return Decimal::from_parts(digits / kPowers[cut], Decimal::kMaxScale);
    }
    if (exponent <= 0) return Decimal::from_parts(digits, -exponent);
    Int128 mantissa = digits;
    if (!multiply_by_power(mantissa, exponent)) return std::nullopt;
    return Decimal::from_parts(mantissa, 0);
}

std::optional<Decimal> CellNumber::to_decimal() const {
    const auto number = exact();
    return number ? form_number(*number) : std::nullopt;
}

void CellNumber::append_to(std::string& out) const {
    std::array<char, 20> buffer;
    const char* const begin = buffer.data();
    const char* const end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(digits)).ptr;
    const auto count = static_cast<int>(end - begin);
    const int whole = count + exponent;
    if (digits < 0) out.push_back('-');
    if (exponent >= 0 && whole <= kMostPlainDigits) {
        out.append(begin, static_cast<std::size_t>(count));
        out.append(static_cast<std::size_t>(exponent), '0');
    } else if (whole > 0 && whole < count) {
        out.append(begin, static_cast<std::size_t>(whole));
        out.push_back('.');
        out.append(begin + whole, static_cast<std::size_t>(count - whole));
    } else if (whole <= 0 && -whole <= kMostLeadingZeros) {
        out.append("0.");
        out.append(static_cast<std::size_t>(-whole), '0');
        out.append(begin, static_cast<std::size_t>(count));
    } else {
        out.push_back(*begin);
        if (count > 1) out.push_back('.');
        out.append(begin + 1, static_cast<std::size_t>(count - 1));
        out.push_back('e');
        out.append(std::to_string(whole - 1));
    }
}

}  // namespace jixiao::xlsx
