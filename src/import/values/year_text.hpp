// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::importer {

enum class YearText : std::uint8_t {
    none,
    year,  // （2023年度）, ２０２１ 年…, 二〇二一年度, 2024年1-7月, 23年度, FY2023
    room,  // （　　　年度）: the place for a year in a blank form
};

// Does this text name a year?
YearText year_text(std::string_view text);

// The text with the year in the room that it leaves for one: （　　　年度） → （2023年度）. Without
// room the text itself.
std::string with_year(std::string_view text, std::string_view year);

}  // namespace jixiao::importer
