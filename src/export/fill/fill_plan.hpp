// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/cell_ref.hpp"
#include "base/decimal.hpp"
#include "base/finding.hpp"

// How a blank form is filled in, as plain data: what is done to the template, nothing of how a
// package is edited.
namespace jixiao::fill {

struct CellContent {
    enum class Kind : std::uint8_t { blank, number, text };
    Kind kind = Kind::blank;
    Decimal number;
    std::string text;
    bool operator==(const CellContent&) const = default;
};

struct CellEdit {
    CellRef at;
    CellContent content;
    bool red = false;     // shown in red: an amount that only weighs
    bool result = false;  // the cell keeps its formula; the content is what it gives
};

// `count` rows go in front of the template's row `before`, each like the template's row `like`.
struct RowInsertion {
    std::uint32_t before = 0;
    std::uint32_t count = 0;
    std::uint32_t like = 0;
    bool operator==(const RowInsertion&) const = default;
};

struct RowHeight {
    std::uint32_t row = 0;
    double points = 0;
};

// The insertions come first, all rows behind them are those of the result.
struct FillPlan {
    std::size_t sheet = 0;                 // of the template
    std::vector<RowInsertion> insertions;  // in the template's order
    std::vector<CellEdit> cells;
    // To be merged like this, whatever was merged there before; one cell alone is in no merge.
    std::vector<CellRange> merges;
    std::vector<RowHeight> heights;
    std::vector<Finding> findings;
};

}  // namespace jixiao::fill
