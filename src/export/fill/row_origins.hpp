// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "export/fill/fill_plan.hpp"

namespace jixiao::fill {

// A row of the result as one of the template.
struct RowOrigin {
    std::uint32_t row = 0;  // that it is, or is like
    bool added = false;
};

// Where the rows of a filled form come from.
class RowOrigins {
  public:
    explicit RowOrigins(const std::vector<RowInsertion>& insertions) : insertions_(insertions) {}

    [[nodiscard]] RowOrigin operator()(std::uint32_t row) const {
        std::uint32_t inserted = 0;
        for (const RowInsertion& insertion : insertions_) {
            const std::uint32_t first = insertion.before + inserted;
            if (row < first) break;
            if (row < first + insertion.count) return {insertion.like, true};
            inserted += insertion.count;
        }
        return {row - inserted, false};
    }

    // Where a row of the template comes to stand.
    [[nodiscard]] std::uint32_t final_row(std::uint32_t row) const {
        std::uint32_t inserted = 0;
        for (const RowInsertion& insertion : insertions_) {
            if (insertion.before <= row) inserted += insertion.count;
        }
        return row + inserted;
    }

  private:
    const std::vector<RowInsertion>& insertions_;
};

}  // namespace jixiao::fill
