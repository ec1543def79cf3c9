// SPDX-License-Identifier: MIT
#include "normalise/chinese_numeral.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "normalise/number_value.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

enum class Sort : std::uint8_t { digit, unit, myriad, point };

struct Numeral {
    std::string_view text;
    Sort sort = Sort::digit;
    std::int64_t value = 0;
};

// Plain and formal characters, traditional forms included. Three bytes each.
constexpr Numeral kNumerals[] = {
    {"零", Sort::digit, 0},
    {"〇", Sort::digit, 0},
    {"○", Sort::digit, 0},
    {"一", Sort::digit, 1},
    {"二", Sort::digit, 2},
    {"三", Sort::digit, 3},
    {"四", Sort::digit, 4},
    {"五", Sort::digit, 5},
    {"六", Sort::digit, 6},
    {"七", Sort::digit, 7},
    {"八", Sort::digit, 8},
    {"九", Sort::digit, 9},
    {"两", Sort::digit, 2},
    {"壹", Sort::digit, 1},
    {"贰", Sort::digit, 2},
    {"叁", Sort::digit, 3},
    {"肆", Sort::digit, 4},
    {"伍", Sort::digit, 5},
    {"陆", Sort::digit, 6},
    {"柒", Sort::digit, 7},
    {"捌", Sort::digit, 8},
    {"玖", Sort::digit, 9},
    {"貳", Sort::digit, 2},
    {"參", Sort::digit, 3},
    {"陸", Sort::digit, 6},
    {"兩", Sort::digit, 2},
    {"十", Sort::unit, 10},
    {"拾", Sort::unit, 10},
    {"百", Sort::unit, 100},
    {"佰", Sort::unit, 100},
    {"千", Sort::unit, 1000},
    {"仟", Sort::unit, 1000},
    {"万", Sort::myriad, 10'000},
    {"萬", Sort::myriad, 10'000},
    {"亿", Sort::myriad, 100'000'000},
    {"億", Sort::myriad, 100'000'000},
    {"点", Sort::point, 0},
    {"點", Sort::point, 0},
};
constexpr std::string_view kCircle = "○";
constexpr std::size_t kNumeralSize = 3;
constexpr std::size_t kMostNumerals = 32;

constexpr auto kNumeralCodes = [] {
    std::array<std::uint32_t, std::size(kNumerals)> codes{};
    for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = character_code(kNumerals[i].text);
    return codes;
}();

const Numeral* numeral_at(std::string_view text, std::size_t at) {
    if (text.size() < at + kNumeralSize) return nullptr;
    const std::uint32_t code = character_code(text.substr(at, kNumeralSize));
    const auto* const found = std::find(kNumeralCodes.begin(), kNumeralCodes.end(), code);
    return found == kNumeralCodes.end() ? nullptr : &kNumerals[found - kNumeralCodes.begin()];
}

// Reads the whole part numeral by numeral. The largest number is below 10^16.
class WholePart {
  public:
    // False when the numeral cannot follow what was read.
    bool take(const Numeral& numeral) {
        switch (numeral.sort) {
            case Sort::digit:
                return take_digit(numeral.value);
            case Sort::unit:
                return take_unit(numeral.value);
            case Sort::myriad:
                return take_myriad(numeral.value);
            case Sort::point:
                break;
        }
        return false;
    }

    [[nodiscard]] std::optional<std::int64_t> value() const {
        if (!any_) return std::nullopt;
        // 三五 is three to five, not 35.
        if (digits_ == 2 && last_unit_ == 0) return std::nullopt;
        // 三百五 is 350 and 三百零五 is 305.
        const std::int64_t step =
            digits_ == 1 && !after_zero_ && last_unit_ >= 100 ? last_unit_ / 10 : 1;
        return total_ + section_ + digit_ * step;
    }

  private:
    bool take_digit(std::int64_t value) {
        any_ = true;
        if (value == 0 && digits_ == 0 && last_unit_ != 0) {
            after_zero_ = true;
            return true;
        }
        // A row of digits is only a number when no unit stands before it: 二〇二四.
        if (digits_ != 0 && last_unit_ != 0) return false;
        if (++digits_ > 15) return false;
        digit_ = digit_ * 10 + value;
        return true;
    }

    bool take_unit(std::int64_t unit) {
        if (digits_ > 1 || unit >= least_unit_) return false;
        // 十五 has no digit in front; 百 alone is no number.
        if (digits_ == 0 && (unit != 10 || after_zero_)) return false;
        if (digits_ == 1 && digit_ == 0) return false;
        section_ += (digits_ == 0 ? 1 : digit_) * unit;
        least_unit_ = unit;
        end_group(unit);
        return true;
    }

    bool take_myriad(std::int64_t unit) {
        if (digits_ > 1 || (digits_ == 1 && digit_ == 0)) return false;
        const std::int64_t group = section_ + digit_;
        if (group == 0 && !(unit == 100'000'000 && last_unit_ == 10'000)) return false;
        if (unit >= least_myriad_) {
            // 三万亿: the second unit multiplies all that was read.
            if (unit != 100'000'000 || least_myriad_ != 10'000 || total_ > unit) return false;
            total_ = (total_ + group) * unit;
        } else {
            total_ += group * unit;
        }
        least_myriad_ = unit;
        section_ = 0;
        least_unit_ = kNoUnit;
        end_group(unit);
        return true;
    }

    void end_group(std::int64_t unit) {
        any_ = true;
        digit_ = 0;
        digits_ = 0;
        after_zero_ = false;
        last_unit_ = unit;
    }

    static constexpr std::int64_t kNoUnit = 10'000;
    static constexpr std::int64_t kNoMyriad = 1'000'000'000;
    std::int64_t total_ = 0;    // closed by 万 or 亿
    std::int64_t section_ = 0;  // below 10,000
    std::int64_t digit_ = 0;
    int digits_ = 0;
    std::int64_t least_unit_ = kNoUnit;
    std::int64_t least_myriad_ = kNoMyriad;
    std::int64_t last_unit_ = 0;
    bool after_zero_ = false;
    bool any_ = false;
};

// The numeral without sign and percent.
std::optional<ChineseNumeral> scan_unsigned(std::string_view text) {
    WholePart whole;
    std::string fraction;
    bool behind_point = false;
    std::size_t at = 0;
    for (std::size_t count = 0;; ++count) {
        const Numeral* const numeral = numeral_at(text, at);
        if (numeral == nullptr) break;
        if (count == kMostNumerals) return std::nullopt;
        if (numeral->sort == Sort::point) {
            const Numeral* const next = numeral_at(text, at + kNumeralSize);
            if (next == nullptr || next->sort != Sort::digit) break;  // 三点 is three o'clock
            if (behind_point) return std::nullopt;
            behind_point = true;
        } else if (!behind_point) {
            if (!whole.take(*numeral)) return std::nullopt;
        } else if (numeral->sort == Sort::digit) {
            fraction.push_back(static_cast<char>('0' + numeral->value));
        } else {
            break;  // 一点五万: the 万 belongs to the unit
        }
        at += kNumeralSize;
    }
    const auto value = whole.value();
    // A circle alone is a box or a tick.
    if (!value || text.substr(0, at) == kCircle) return std::nullopt;
    const std::string digits = std::to_string(*value) + (fraction.empty() ? "" : "." + fraction);
    const auto number = Decimal::parse(digits);
    if (!number) return std::nullopt;
    return ChineseNumeral{*number, at, false};
}

struct Prefix {
    std::string_view text;
    bool negative = false;
    int shift = 0;  // power of ten that brings the number to percent
    bool percent = false;
};

constexpr Prefix kPrefixes[] = {
    {"百分之", false, 0, true},  {"千分之", false, -1, true}, {"万分之", false, -2, true},
    {"负百分之", true, 0, true}, {"负", true, 0, false},
};

// 百分之百 and 百分之95 stand beside 百分之五十.
std::optional<ChineseNumeral> scan_share(std::string_view text) {
    constexpr std::string_view kHundred = "百";
    if (text.starts_with(kHundred)) return ChineseNumeral{Decimal::integer(100), kHundred.size()};
    if (const auto numeral = scan_unsigned(text)) return numeral;
    const std::size_t size = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto number = Decimal::parse(text.substr(0, size));
    if (!number) return std::nullopt;
    return ChineseNumeral{*number, size, false};
}

}  // namespace

std::optional<ChineseNumeral> scan_chinese_numeral(std::string_view text) {
    constexpr std::string_view kMinus = "负";
    if (numeral_at(text, 0) == nullptr && !text.starts_with(kMinus)) return std::nullopt;
    for (const Prefix& prefix : kPrefixes) {
        if (!text.starts_with(prefix.text)) continue;
        const std::string_view rest = text.substr(prefix.text.size());
        auto numeral = prefix.percent ? scan_share(rest) : scan_unsigned(rest);
        if (!numeral) continue;
        if (prefix.negative) numeral->value = numeral->value.negated();
        const auto shifted = exact_shift(numeral->value, prefix.shift);
        if (!shifted) return std::nullopt;
        numeral->value = *shifted;
        numeral->size += prefix.text.size();
        numeral->percent = prefix.percent;
        return numeral;
    }
    return scan_unsigned(text);
}

}  // namespace jixiao::normalise
