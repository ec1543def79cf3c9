// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace jixiao::normalise {

// A day, month, quarter, half-year or year as read; zero for parts that were not named. Without a
// year it is a day or month of any year.
struct IsoPeriod {
    int year = 0;
    int half = 0;
    int quarter = 0;
    int month = 0;
    int day = 0;
    int seconds = -1;  // since midnight; -1 if no time was named

    // Whether the calendar has it.
    [[nodiscard]] bool is_valid() const;
    // Whether it is over when the other one begins; false where one of them names no year.
    [[nodiscard]] bool is_before(const IsoPeriod& other) const;
    // 2021-12-31, 2021-12-31T08:30:00 (midnight is left out), 2021-12, 2023-Q3, 2023-H1, 2023,
    // --12,
    // --06-30.
    void append_to(std::string& out) const;
};

}  // namespace jixiao::normalise
