// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

// A form of made-up cells: what two programs write to be compared.
namespace jixiao::bench {

inline constexpr int kFormRows = 60;
inline constexpr int kTextColumns = 5;
inline constexpr int kNumberColumns = 4;
inline constexpr int kFormulaColumn = kTextColumns + kNumberColumns;

inline std::string text_at(int row, int column, int number) {
    static constexpr const char* kWords[] = {"产出指标", "数量指标", "抽检批次", "按计划完成", "≥"};
    return kWords[column] + std::to_string(column < 2 ? row / 10 : row * 7 + number % 10);
}

inline std::int64_t hundredths_at(int row, int column, int number) {
    return (row + 1) * 1373 + column * 977 + number % 100;
}

inline std::int64_t sum_of(int row, int number) {
    std::int64_t sum = 0;
    for (int column = 0; column < kNumberColumns; ++column)
        sum += hundredths_at(row, column, number);
    return sum;
}

inline std::string formula_of(int row) {
    const std::string line = std::to_string(row + 3);
    return "=SUM(F" + line + ":I" + line + ")";
}

}  // namespace jixiao::bench
