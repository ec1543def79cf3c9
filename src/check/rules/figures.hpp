// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/number/decimal.hpp"
#include "model/value.hpp"

namespace jixiao::check {

// The numbers of a form as rules read them: as they stand in the cells or, while a fault is being
// looked for, with other numbers in some cells. Merged cells are one cell.
class Figures {
  public:
    [[nodiscard]] std::optional<Decimal> number(const Value* value) const {
        if (value == nullptr) return std::nullopt;
        if (const Decimal* const supposed = find(value->cell)) return *supposed;
        return value->has_number ? std::optional(value->number) : std::nullopt;
    }

    // Blank cells of a table count as zero.
    [[nodiscard]] Decimal number_or_zero(const Value* value) const {
        return number(value).value_or(Decimal());
    }

    void suppose(CellRef cell, const Decimal& number) {
        const auto place = std::ranges::lower_bound(supposed_, cell, {}, &Supposed::first);
        if (place != supposed_.end() && place->first == cell) {
            place->second = number;
        } else {
            supposed_.emplace(place, cell, number);
        }
    }

    [[nodiscard]] bool is_supposed(CellRef cell) const { return find(cell) != nullptr; }

    // The same figures, which add every cell that is asked for to `asked`.
    [[nodiscard]] Figures noting(std::vector<CellRef>& asked) const {
        Figures same = *this;
        same.asked_ = &asked;
        return same;
    }

  private:
    [[nodiscard]] const Decimal* find(CellRef cell) const {
        if (asked_ != nullptr) asked_->push_back(cell);
        if (supposed_.empty()) return nullptr;
        const auto place = std::ranges::lower_bound(supposed_, cell, {}, &Supposed::first);
        return place != supposed_.end() && place->first == cell ? &place->second : nullptr;
    }

    using Supposed = std::pair<CellRef, Decimal>;
    std::vector<Supposed> supposed_;  // sorted by cell
    std::vector<CellRef>* asked_ = nullptr;
};

}  // namespace jixiao::check
