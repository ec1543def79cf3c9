// SPDX-License-Identifier: MIT
#include "xlsx/number_format/number_layout.hpp"

#include <algorithm>
#include <cstdlib>

#include "xlsx/number_format/chinese_digits.hpp"
#include "xlsx/number_format/digit_row.hpp"
#include "xlsx/number_format/fraction_layout.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormatTokenKind;

// Scientific notation: the number is brought to as many digits in front of the point as there are
// placeholders, and the exponent to a multiple of that.
int split_exponent(DigitRow& row, const FormatSection& section) {
    const int step = std::max<int>(section.whole_places, 1);
    int exponent = 0;
    // Rounding may carry into one more digit: 9.99 becomes 10.0 and then 1.00.
    for (int round = 0; round < 2; ++round) {
        const int power = row.leading_power();
        const int down = power >= 0 ? power / step : -((-power + step - 1) / step);
        row.shift(-down * step);
        exponent += down * step;
        row.round_half_up(section.places);
    }
    return exponent;
}

class NumberLayout {
  public:
    NumberLayout(std::string& out, const FormatSection& section, const CellNumber& number)
        : out_(out), section_(section), number_(number), row_(number) {}

    void append();

  private:
    void prepare();
    void append_token(const FormatToken& token);
    void append_general();
    void append_digit(char digit);
    void append_digits(std::string_view digits);
    void append_whole(char placeholder);
    void append_whole_digit(int power, char placeholder);
    void append_place(char placeholder);
    void append_exponent(const FormatToken& token);

    std::string& out_;
    const FormatSection& section_;
    CellNumber number_;
    DigitRow row_;
    Fraction fraction_;
    int exponent_ = 0;
    int power_ = 0;  // of the next placeholder in front of the point
    int place_ = 0;  // placeholders behind the point so far
    bool behind_point_ = false;
    bool first_ = true;
};

void NumberLayout::append() {
    prepare();
    for (const FormatToken& token : section_.tokens) append_token(token);
}

void NumberLayout::prepare() {
    row_.shift(2 * section_.percents - 3 * section_.thousands);
    power_ = section_.whole_places - 1;
    for (const FormatToken& token : section_.tokens) {
        if (token.kind == Kind::fraction) {
            fraction_ = split_fraction(row_, token, section_.whole_places > 0);
            return;
        }
        if (token.kind == Kind::exponent) {
            exponent_ = split_exponent(row_, section_);
            return;
        }
    }
    row_.round_half_up(section_.places);
}

void NumberLayout::append_token(const FormatToken& token) {
    switch (token.kind) {
        case Kind::digit:
            if (behind_point_) {
                append_place(token.text[0]);
            } else {
                append_whole(token.text[0]);
            }
            break;
        case Kind::point:
            // ".00" without a digit in front shows ".50", but 12.5 keeps its 12.
            if (section_.whole_places == 0 && !behind_point_) {
                for (int power = row_.whole_digits() - 1; power >= 0; --power) {
                    append_whole_digit(power, '#');
                }
            }
            behind_point_ = true;
            out_.push_back('.');
            break;
        case Kind::percent:
            out_.push_back('%');
            break;
        case Kind::exponent:
            append_exponent(token);
            break;
        case Kind::fraction:
            append_fraction(out_, fraction_, token);
            break;
        case Kind::general:
        case Kind::text:
            append_general();
            break;
        default:
            out_.append(token.text);
            break;
    }
}

// Chinese digits are spoken in front of the point and listed behind it.
void NumberLayout::append_general() {
    constexpr std::size_t kMostSpoken = 16;
    CellNumber magnitude = number_;
    magnitude.digits = std::abs(magnitude.digits);
    std::string text;
    magnitude.append_to(text);
    const std::size_t point = std::min(text.find('.'), text.size());
    const bool spoken = section_.chinese_digits != ChineseDigits::none && point <= kMostSpoken &&
                        text.find('e') == std::string::npos;
    if (!spoken) {
        out_.append(text);
        return;
    }
    append_spoken(out_, section_.chinese_digits, std::string_view(text).substr(0, point));
    if (point == text.size()) return;
    out_.push_back('.');
    append_digits(std::string_view(text).substr(point + 1));
}

void NumberLayout::append_digit(char digit) {
    if (section_.chinese_digits == ChineseDigits::none) {
        out_.push_back(digit);
    } else {
        out_.append(digit_name(section_.chinese_digits, digit - '0'));
    }
}

void NumberLayout::append_digits(std::string_view digits) {
    for (const char digit : digits) append_digit(digit);
}

void NumberLayout::append_whole(char placeholder) {
    if (first_) {
        for (int power = row_.whole_digits() - 1; power > power_; --power) {
            append_whole_digit(power, '#');
        }
        first_ = false;
    }
    append_whole_digit(power_--, placeholder);
}

void NumberLayout::append_whole_digit(int power, char placeholder) {
    const bool zero_alone = power == 0 && fraction_.blank;  // "0" rather than nothing at all
    const bool there = power < row_.whole_digits() || zero_alone;
    if (!there && placeholder == '#') return;
    const bool blank = !there && placeholder == '?';
    if (blank) {
        out_.push_back(' ');
    } else {
        append_digit(row_.at(power));
    }
    if (section_.grouped && power > 0 && power % 3 == 0) out_.push_back(blank ? ' ' : ',');
}

void NumberLayout::append_place(char placeholder) {
    ++place_;
    if (place_ <= row_.decimals() || placeholder == '0') {
        append_digit(row_.at(-place_));
    } else if (placeholder == '?') {
        out_.push_back(' ');
    }
}

void NumberLayout::append_exponent(const FormatToken& token) {
    behind_point_ = true;
    out_.push_back('E');
    if (exponent_ < 0) out_.push_back('-');
    if (exponent_ >= 0 && token.text == "+") out_.push_back('+');
    const std::string digits = std::to_string(std::abs(exponent_));
    if (digits.size() < token.width) append_digits(std::string(token.width - digits.size(), '0'));
    append_digits(digits);
}

}  // namespace

void append_number_layout(std::string& out, const FormatSection& section,
                          const CellNumber& number) {
    NumberLayout(out, section, number).append();
}

}  // namespace jixiao::xlsx
