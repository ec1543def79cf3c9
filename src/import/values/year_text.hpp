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

// Cuts one digit (ASCII, full-width or Chinese) off the end and gives its value; -1 if there is
// none.
int cut_year_digit(std::string_view& text);

// The year of FY2023, wherever the text has it. Empty if there is none.
std::string_view fiscal_year(std::string_view text);

// How surely a year that a text names is the one that a form is about; the surest last.
enum class YearClaim : std::uint8_t {
    none,
    edition,  // 2022年版, 2022年修订, 2022年结转
    year,     // 2023年
    annual,   // 2023年度, 评价年度：2023年
};

// The surest one in the text.
YearClaim year_claim(std::string_view text);

// Whether what stands behind the 年 of a year makes it one of an edition: 版, 度修订.
bool is_of_edition(std::string_view behind);

// The year of a title that names it without 年: 绩效自评表（2023）, 2023绩效自评表. Empty if there
// is none; the number of a document (（2023）15号) is none.
std::string_view bare_year(std::string_view text);

// The text with the year in the room that it leaves for one: （　　　年度） → （2023年度）. Without
// room the text itself.
std::string with_year(std::string_view text, std::string_view year);

}  // namespace jixiao::importer
