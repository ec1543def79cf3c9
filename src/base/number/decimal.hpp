// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

// How a result that does not fit its scale is brought to it. There is no default anywhere.
enum class Rounding : std::uint8_t { half_up, half_even, truncate, ceil, floor };

__extension__ typedef __int128 Int128;

// An exact decimal: mantissa × 10^-scale in 128 bits (about 38 digits), scale 0 … kMaxScale.
// Always kept without trailing zeros, so that equal numbers have equal parts.
// Addition, subtraction and comparison are exact; what cannot be held throws std::overflow_error.
class Decimal {
  public:
    using Mantissa = Int128;
    static constexpr int kMaxScale = 30;
    static constexpr std::size_t kMostCharacters = 80;

    constexpr Decimal() = default;
    // mantissa × 10^-scale; a negative scale multiplies. Throws std::overflow_error.
    static Decimal from_parts(Mantissa mantissa, int scale);
    static Decimal integer(std::int64_t value);
    // ASCII only: [+-]digits[.digits][(e|E)[+-]digits], the whole text. nullopt for anything else
    // and for numbers that cannot be held exactly.
    static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] Mantissa mantissa() const { return mantissa_; }
    [[nodiscard]] int scale() const { return scale_; }
    [[nodiscard]] bool is_zero() const { return mantissa_ == 0; }
    [[nodiscard]] bool is_negative() const { return mantissa_ < 0; }
    [[nodiscard]] bool is_integer() const { return scale_ == 0; }

    // Plain notation without exponent, trailing zeros or "-0": "74.33", "830000", "-0.5".
    [[nodiscard]] std::string to_string() const;
    void append_to(std::string& out) const;
    // The same to a place with room for kMostCharacters; returns the end.
    char* write_to(char* to) const;
    // Exactly `places` digits behind the point: "74.30".
    [[nodiscard]] std::string to_fixed(int places, Rounding mode) const;

    [[nodiscard]] Decimal rounded(int places, Rounding mode) const;
    [[nodiscard]] Decimal negated() const;
    // × 10^power, exact.
    [[nodiscard]] Decimal shifted(int power) const;
    static Decimal multiply(const Decimal& a, const Decimal& b, int places, Rounding mode);
    // Throws std::domain_error when b is zero.
    static Decimal divide(const Decimal& a, const Decimal& b, int places, Rounding mode);

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal&, const Decimal&) = default;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

  private:
    Mantissa mantissa_ = 0;
    std::int32_t scale_ = 0;
};

}  // namespace jixiao
