// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

// Texts of a form that hold its year: "{year}年省级…", "（{year}年度）".
namespace jixiao::exporter {

inline constexpr std::string_view kYearPlace = "{year}";

// Puts the year in.
std::string with_year(std::string_view text, std::string_view year);
// Does the text still wait for a year?
bool has_year_to_fill(std::string_view text);
// With room for the year where it is to be filled in by hand.
std::string with_blank_year(std::string_view text);
// The text of another year's form with {year} for `old` ("2023"), in whatever digits it is written:
// ２０２３年, 二〇二三年度. Longer numbers that only hold its digits stay.
std::string without_year(std::string_view text, std::string_view old);

}  // namespace jixiao::exporter
