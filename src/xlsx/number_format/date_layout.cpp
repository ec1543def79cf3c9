// SPDX-License-Identifier: MIT
#include "xlsx/number_format/date_layout.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "xlsx/number_format/chinese_digits.hpp"
#include "xlsx/number_format/serial_date.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormatTokenKind;

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 12> kChineseMonths = {"一月", "二月", "三月",   "四月",
                                                             "五月", "六月", "七月",   "八月",
                                                             "九月", "十月", "十一月", "十二月"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> kChineseWeekdays = {"日", "一", "二", "三",
                                                              "四", "五", "六"};

class DateLayout {
  public:
    DateLayout(std::string& out, const FormatSection& section)
        : out_(out), section_(section), half_day_(section.has(Kind::half_day)) {
        for (const FormatToken& token : section.tokens) {
            if (token.kind == Kind::second_fraction) {
                places_ = std::max(places_, std::min<int>(token.width, 3));
            }
        }
    }

    bool append(const CellNumber& serial, bool epoch_1904);

  private:
    void append_token(const FormatToken& token);
    void append_clock_token(const FormatToken& token);
    void append_month(int width);
    void append_weekday(int width);
    void append_half_day(std::string_view names);
    void append_second_fraction(int width);
    // Names of digits take the place of ASCII ones: years digit by digit, the rest as numbers.
    void append_year(int year, int width);
    void append_count(std::int64_t value, int width);
    void append_digits(std::string_view digits);

    std::string& out_;
    const FormatSection& section_;
    bool half_day_;
    int places_ = 0;  // behind the second
    CivilTime time_;
    std::int64_t seconds_ = 0;  // of the duration
};

bool DateLayout::append(const CellNumber& serial, bool epoch_1904) {
    const bool duration = section_.format_class == FormatClass::duration;
    CellNumber magnitude = serial;
    if (duration) magnitude.digits = std::abs(serial.digits);
    const bool day_only = section_.format_class == FormatClass::date;
    const auto time = day_only ? civil_day(magnitude, epoch_1904, places_)
                               : civil_time(magnitude, epoch_1904, places_);
    const auto ticks = duration_ticks(magnitude, places_);
    if (!ticks || (!time && !duration)) return false;
    std::int64_t per_second = 1;
    for (int place = 0; place < places_; ++place) per_second *= 10;
    seconds_ = *ticks / per_second;
    if (time) {
        time_ = *time;
    } else {  // longer than the calendar: only the clock is wanted
        time_.hour = static_cast<std::uint8_t>(seconds_ / 3600 % 24);
        time_.minute = static_cast<std::uint8_t>(seconds_ / 60 % 60);
        time_.second = static_cast<std::uint8_t>(seconds_ % 60);
    }
    if (duration && serial.is_negative() && seconds_ != 0) out_.push_back('-');
    for (const FormatToken& token : section_.tokens) append_token(token);
    return true;
}

void DateLayout::append_token(const FormatToken& token) {
    switch (token.kind) {
        case Kind::year:
            return append_year(time_.year, token.width);
        case Kind::buddhist_year:
            return append_year(time_.year + 543, token.width);
        case Kind::month:
            return append_month(token.width);
        case Kind::day:
            return append_count(time_.day, token.width);
        case Kind::weekday:
            return append_weekday(token.width);
        case Kind::half_day:
            return append_half_day(token.text);
        case Kind::point:
            out_.push_back('.');
            return;
        case Kind::percent:
            out_.push_back('%');
            return;
        case Kind::literal:
        case Kind::digit:
            out_.append(token.text);
            return;
        default:
            return append_clock_token(token);
    }
}

void DateLayout::append_clock_token(const FormatToken& token) {
    switch (token.kind) {
        case Kind::hour: {
            const int hour = half_day_ ? (time_.hour + 11) % 12 + 1 : time_.hour;
            return append_count(hour, token.width);
        }
        case Kind::minute:
            return append_count(time_.minute, token.width);
        case Kind::second:
            return append_count(time_.second, token.width);
        case Kind::second_fraction:
            return append_second_fraction(token.width);
        case Kind::elapsed_hours:
            return append_count(seconds_ / 3600, token.width);
        case Kind::elapsed_minutes:
            return append_count(seconds_ / 60, token.width);
        case Kind::elapsed_seconds:
            return append_count(seconds_, token.width);
        default:
            return;
    }
}

void DateLayout::append_year(int year, int width) {
    const std::string digits = std::to_string(width <= 2 ? year % 100 + 100 : year);
    append_digits(std::string_view(digits).substr(width <= 2 ? 1 : 0));
}

void DateLayout::append_digits(std::string_view digits) {
    if (section_.chinese_digits == ChineseDigits::none) {
        out_.append(digits);
        return;
    }
    for (const char digit : digits) out_.append(digit_name(section_.chinese_digits, digit - '0'));
}

void DateLayout::append_count(std::int64_t value, int width) {
    const bool spoken = section_.chinese_digits == ChineseDigits::plain ||
                        section_.chinese_digits == ChineseDigits::formal;
    if (!spoken || value > 99) {
        std::string digits = std::to_string(value);
        const auto least = static_cast<std::size_t>(std::min(width, 8));
        if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
        return append_digits(digits);
    }
    const ChineseDigits kind = section_.chinese_digits;
    const int tens = static_cast<int>(value) / 10;
    const int ones = static_cast<int>(value) % 10;
    const bool formal = kind == ChineseDigits::formal;
    if (tens > 1 || (tens == 1 && formal)) out_.append(digit_name(kind, tens));
    if (tens > 0) out_.append(ten_name(kind));
    if (ones > 0 || tens == 0) out_.append(digit_name(kind, ones));
}

void DateLayout::append_month(int width) {
    if (width <= 2) return append_count(time_.month, width);
    const std::size_t index = time_.month - 1U;
    if (section_.chinese_names && width == 3) {
        out_.append(std::to_string(time_.month)).append("月");
    } else if (section_.chinese_names) {
        out_.append(kChineseMonths[index]);
    } else if (width == 4) {
        out_.append(kMonths[index]);
    } else {
        out_.append(kMonths[index].substr(0, width == 3 ? 3 : 1));
    }
}

void DateLayout::append_weekday(int width) {
    if (section_.chinese_names) {
        out_.append(width == 3 ? "周" : "星期").append(kChineseWeekdays[time_.weekday]);
        return;
    }
    const std::string_view name = kWeekdays[time_.weekday];
    out_.append(name.substr(0, width == 3 ? 3 : name.size()));
}

void DateLayout::append_half_day(std::string_view names) {
    const bool chinese = section_.chinese_names || names == "上午/下午";
    if (chinese && names != "A/P") {
        out_.append(time_.hour < 12 ? "上午" : "下午");
        return;
    }
    const std::size_t slash = names.find('/');
    out_.append(time_.hour < 12 ? names.substr(0, slash) : names.substr(slash + 1));
}

void DateLayout::append_second_fraction(int width) {
    std::string digits = std::to_string(1000 + time_.millisecond).substr(1);
    digits.resize(static_cast<std::size_t>(width), '0');
    out_.append(".").append(digits);
}

}  // namespace

bool append_date_layout(std::string& out, const FormatSection& section, const CellNumber& serial,
                        bool epoch_1904) {
    return DateLayout(out, section).append(serial, epoch_1904);
}

}  // namespace jixiao::xlsx
