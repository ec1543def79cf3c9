// SPDX-License-Identifier: MIT
#include "xlsx/number_format/serial_date.hpp"

#include <chrono>

#include "base/number/powers_of_ten.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int64_t kLastSerial = 2'958'465;  // 9999-12-31 in the 1900 system
constexpr std::int64_t kEpochShift = 1'462;      // serials of 1904 are that much smaller
constexpr std::int64_t kDayThatNeverWas = 60;

// The day with serial 0 if the calendar were right, before and after 1900-02-29.
std::chrono::sys_days day_zero(bool after_february) {
    using namespace std::chrono;
    return after_february ? sys_days{year{1899} / December / 30}
                          : sys_days{year{1899} / December / 31};
}

void set_day(CivilTime& time, std::int64_t serial) {
    using namespace std::chrono;
    time.weekday = static_cast<std::uint8_t>((serial + 6) % 7);
    if (serial == 0 || serial == kDayThatNeverWas) {
        time.year = 1900;
        time.month = serial == 0 ? 1 : 2;
        time.day = serial == 0 ? 0 : 29;
        return;
    }
    const year_month_day date{day_zero(serial > kDayThatNeverWas) + days{serial}};
    time.year = static_cast<int>(date.year());
    time.month = static_cast<std::uint8_t>(static_cast<unsigned>(date.month()));
    time.day = static_cast<std::uint8_t>(static_cast<unsigned>(date.day()));
}

// `ticks`: whole seconds × 10^second_places, not negative.
std::optional<CivilTime> time_of(std::int64_t ticks, bool epoch_1904, int second_places) {
    const std::int64_t per_second = power_of_ten(second_places);
    const std::int64_t seconds = ticks / per_second;
    const std::int64_t day = seconds / kSecondsOfDay + (epoch_1904 ? kEpochShift : 0);
    if (day > kLastSerial) return std::nullopt;

    CivilTime time;
    set_day(time, day);
    const auto of_day = seconds % kSecondsOfDay;
    time.hour = static_cast<std::uint8_t>(of_day / 3600);
    time.minute = static_cast<std::uint8_t>(of_day / 60 % 60);
    time.second = static_cast<std::uint8_t>(of_day % 60);
    time.millisecond = static_cast<std::uint16_t>(ticks % per_second * (1000 / per_second));
    return time;
}

void append_padded(std::string& out, int value, int width) {
    std::string digits = std::to_string(value);
    if (static_cast<int>(digits.size()) < width) {
        out.append(static_cast<std::size_t>(width) - digits.size(), '0');
    }
    out.append(digits);
}

void append_date(std::string& out, CivilTime time) {
    if (time.year == 1900 && time.month == 2 && time.day == 29) time.day = 28;
    append_padded(out, time.year, 4);
    out.push_back('-');
    append_padded(out, time.month, 2);
    out.push_back('-');
    append_padded(out, time.day, 2);
}

void append_clock(std::string& out, const CivilTime& time) {
    append_padded(out, time.hour, 2);
    out.push_back(':');
    append_padded(out, time.minute, 2);
    out.push_back(':');
    append_padded(out, time.second, 2);
    if (time.millisecond == 0) return;
    out.push_back('.');
    append_padded(out, time.millisecond, 3);
}

}  // namespace

std::optional<std::int64_t> duration_ticks(const CellNumber& serial, int second_places) {
    constexpr std::int64_t kFar = 10'000'000;
    const auto days = serial.exact();
    // Too small to be held exactly is too small to be seen.
    if (!days) return serial.exponent < 0 ? std::optional<std::int64_t>(0) : std::nullopt;
    if (*days >= Decimal::integer(kFar) || *days <= Decimal::integer(-kFar)) return std::nullopt;
    const Decimal seconds =
        Decimal::multiply(*days, Decimal::integer(kSecondsOfDay), second_places, Rounding::half_up);
    return static_cast<std::int64_t>(seconds.shifted(second_places).mantissa());
}

std::optional<CivilTime> civil_time(const CellNumber& serial, bool epoch_1904, int second_places) {
    const auto ticks = duration_ticks(serial, second_places);
    if (!ticks || serial.is_negative()) return std::nullopt;
    return time_of(*ticks, epoch_1904, second_places);
}

std::optional<CivilTime> civil_day(const CellNumber& serial, bool epoch_1904, int second_places) {
    constexpr int kExactPlaces = 3;
    const auto exact = duration_ticks(serial, kExactPlaces);
    const auto ticks = duration_ticks(serial, second_places);
    if (!exact || !ticks || serial.is_negative()) return std::nullopt;
    const std::int64_t day = kSecondsOfDay * power_of_ten(second_places);
    const bool next_day = *ticks / day > *exact / (kSecondsOfDay * power_of_ten(kExactPlaces));
    return time_of(next_day ? *ticks - 1 : *ticks, epoch_1904, second_places);
}

bool append_iso(std::string& out, const CellNumber& serial, FormatClass format, bool milliseconds,
                bool epoch_1904) {
    const int places = milliseconds ? 3 : 0;
    const auto time = format == FormatClass::date ? civil_day(serial, epoch_1904, places)
                                                  : civil_time(serial, epoch_1904, places);
    if (!time) return false;
    const bool midnight =
        time->hour == 0 && time->minute == 0 && time->second == 0 && time->millisecond == 0;
    const bool no_day = time->day == 0;
    const bool first_day =
        no_day || (epoch_1904 && time->year == 1904 && time->month == 1 && time->day == 1);
    if (no_day || (first_day && format == FormatClass::time)) {
        append_clock(out, *time);
        return true;
    }
    append_date(out, *time);
    if (format == FormatClass::date && midnight) return true;
    out.push_back('T');
    append_clock(out, *time);
    return true;
}

std::optional<std::int64_t> serial_of_day(std::int32_t year, unsigned month, unsigned day,
                                          bool epoch_1904) {
    using std::chrono::sys_days;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok()) return std::nullopt;
    std::int64_t serial = (sys_days{date} - day_zero(true)).count();
    if (serial <= kDayThatNeverWas) --serial;
    if (epoch_1904) serial -= kEpochShift;
    // Strict workbooks of Excel name day 0 by both days in front of 1900.
    if (serial == -1 && !epoch_1904) serial = 0;
    if (serial < 0 || year > 9999) return std::nullopt;
    return serial;
}

}  // namespace jixiao::xlsx
