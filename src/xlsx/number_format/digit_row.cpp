// SPDX-License-Identifier: MIT
#include "xlsx/number_format/digit_row.hpp"

#include <charconv>
#include <cstdlib>

namespace jixiao::xlsx {

DigitRow::DigitRow(const CellNumber& number) {
    if (number.is_zero()) return;
    const char* const end =
        std::to_chars(digits_.data(), digits_.data() + digits_.size(), std::abs(number.digits)).ptr;
    count_ = static_cast<int>(end - digits_.data());
    point_ = count_ + number.exponent;
    drop_zeros();
}

void DigitRow::drop_zeros() {
    while (count_ > 0 && digits_[count_ - 1] == '0') --count_;
    if (count_ == 0) point_ = 0;
}

void DigitRow::round_half_up(int places) {
    const int kept = point_ + places;
    if (kept >= count_) return;
    if (kept < 0) {
        count_ = 0;
        return drop_zeros();
    }
    const bool up = digits_[kept] >= '5';
    count_ = kept;
    if (!up) return drop_zeros();
    int at = kept - 1;
    while (at >= 0 && digits_[at] == '9') --at;
    if (at >= 0) {
        ++digits_[at];
        count_ = at + 1;
    } else {
        digits_[0] = '1';
        count_ = 1;
        ++point_;
    }
}

void DigitRow::truncate() {
    if (count_ > point_) count_ = point_ > 0 ? point_ : 0;
    drop_zeros();
}

char DigitRow::at(int power) const {
    const int index = point_ - 1 - power;
    return index >= 0 && index < count_ ? digits_[index] : '0';
}

}  // namespace jixiao::xlsx
