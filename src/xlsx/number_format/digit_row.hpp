// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::xlsx {

// The digits of a number's magnitude by their power of ten, for showing them one by one.
class DigitRow {
  public:
    explicit DigitRow(const CellNumber& number);

    // × 10^power.
    void shift(int power) { point_ += count_ == 0 ? 0 : power; }
    // To `places` digits behind the point; negative places round in front of it.
    void round_half_up(int places);
    void truncate();

    [[nodiscard]] bool is_zero() const { return count_ == 0; }
    // Digits in front of the point: 0 for numbers below one.
    [[nodiscard]] int whole_digits() const { return count_ > 0 && point_ > 0 ? point_ : 0; }
    // Digits behind the point, without zeros at the end.
    [[nodiscard]] int decimals() const { return count_ > point_ ? count_ - point_ : 0; }
    // The power of ten of the first digit; 0 for zero.
    [[nodiscard]] int leading_power() const { return count_ == 0 ? 0 : point_ - 1; }
    // '0' … '9'; '0' beyond both ends.
    [[nodiscard]] char at(int power) const;

  private:
    void drop_zeros();

    std::array<char, 20> digits_{};
    int count_ = 0;
    int point_ = 0;  // the number is 0.d1d2d3… × 10^point_
};

}  // namespace jixiao::xlsx
