// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::normalise {

// Reads a plain value text (see plain_value_text) that is a date or period as a whole, with or
// without a word such as 底, 前 or 完成 behind it: 2021年12月底, 2023年三季度, 2022年6月30日前.
// The result is an ISO 8601 text, or one made like it where ISO has none:
//   2021-12-31  2021-12  2023  2023-Q3  2023-H1  --12  --06-30 (no year)
//   2021-12-31T08:30:00  2023-01/2023-12 (from / to)
std::optional<std::string> read_date(std::string_view text);
// The same and dates that are just numbers elsewhere: 20211231, 202112, 2021, 2023.1-2023.12.
std::optional<std::string> read_date_or_digits(std::string_view text);
// 长期 and other words for a period without end, 2023年1月至今 too, as they stand; else empty.
std::string_view endless_period(std::string_view text);

// The year that a text names: （2023年度） → "2023"; 2023财年 and FY2023 too. Of several that in
// front of 年度 or behind 年度: counts, then one that is no date's, then the first. nullopt if
// there is none.
std::optional<std::string> read_year(std::string_view text);
// The same for a year of two digits, 23年度, in this century.
std::optional<std::string> read_short_year(std::string_view text);

}  // namespace jixiao::normalise
