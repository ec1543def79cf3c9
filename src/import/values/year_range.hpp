// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::importer {

// Two years of which a text does not say which one is meant: 2024 and 2025 in （2024—2025年度）.
// Both empty where it names no such range, or another year as surely beside it
// (2022-2024年项目2024年度自评表).
struct YearRange {
    std::string_view first;
    std::string_view last;

    [[nodiscard]] bool found() const { return !first.empty(); }
};
YearRange year_range(std::string_view text);

}  // namespace jixiao::importer
