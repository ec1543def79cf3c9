// SPDX-License-Identifier: MIT
#include "normalise/iso_period.hpp"

#include <algorithm>
#include <array>

namespace jixiao::normalise {
namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && year != 0 && !is_leap(year)) return 28;
    return kDays[static_cast<std::size_t>(month - 1)];
}

using Moment = std::array<int, 4>;  // year, month, day, second

constexpr int kMonths = 12;

Moment first_moment(const IsoPeriod& period) {
    int month = std::max(period.month, 1);
    if (period.quarter != 0) month = kMonths / 4 * (period.quarter - 1) + 1;
    if (period.half != 0) month = kMonths / 2 * (period.half - 1) + 1;
    return {period.year, month, std::max(period.day, 1), std::max(period.seconds, 0)};
}

Moment last_moment(const IsoPeriod& period) {
    constexpr int kMostDays = 31;
    constexpr int kMostSeconds = 24 * 60 * 60;
    int month = period.month == 0 ? kMonths : period.month;
    if (period.quarter != 0) month = kMonths / 4 * period.quarter;
    if (period.half != 0) month = kMonths / 2 * period.half;
    return {period.year, month, period.day == 0 ? kMostDays : period.day,
            period.seconds < 0 ? kMostSeconds : period.seconds};
}

void append_two(std::string& out, int value) {
    out.push_back(static_cast<char>('0' + value / 10));
    out.push_back(static_cast<char>('0' + value % 10));
}

}  // namespace

bool IsoPeriod::is_valid() const {
    if (quarter < 0 || quarter > 4 || half < 0 || half > 2) return false;
    if (month == 0) return year != 0 && day == 0;
    return month >= 1 && month <= 12 && day >= 0 && day <= days_in(year, month);
}

bool IsoPeriod::is_before(const IsoPeriod& other) const {
    if (year == 0 || other.year == 0) return false;
    return last_moment(*this) < first_moment(other);
}

void IsoPeriod::append_to(std::string& out) const {
    if (year == 0) {
        out.push_back('-');
    } else {
        out.append(std::to_string(year));
    }
    if (quarter != 0) out.append("-Q").append(std::to_string(quarter));
    if (half != 0) out.append("-H").append(std::to_string(half));
    if (month == 0) return;
    out.push_back('-');
    append_two(out, month);
    if (day == 0) return;
    out.push_back('-');
    append_two(out, day);
    if (seconds <= 0) return;
    out.push_back('T');
    append_two(out, seconds / 3600);
    out.push_back(':');
    append_two(out, seconds / 60 % 60);
    out.push_back(':');
    append_two(out, seconds % 60);
}

}  // namespace jixiao::normalise
