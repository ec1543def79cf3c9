// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "export/summary/table.hpp"

namespace jixiao::exporter {

// What a computation gives: a number or a text, and the formula that gives the same in a
// spreadsheet; no formula where its inputs are not on the sheet.
struct Computed {
    std::optional<Decimal> number;
    std::string text;
    std::string formula;
};

// The numbers of a column's data rows, the greatest first. Made when first asked for.
class SortedColumns {
  public:
    explicit SortedColumns(const SummaryTable& table) : table_(table) {}
    const std::vector<Decimal>& of(std::size_t column);

  private:
    const SummaryTable& table_;
    std::map<std::size_t, std::vector<Decimal>> columns_;
};

// One cell that is to be computed. The cells it needs are there.
struct ComputeScene {
    const SummaryTable& table;
    std::size_t row;
    const mapping::SummaryColumn& column;
    SortedColumns& sorted;
    const std::vector<std::string>& files;  // all inputs

    [[nodiscard]] const mapping::Computation& computation() const { return column.computation; }
    [[nodiscard]] const SummaryCell& cell(std::size_t of) const { return table.cell(row, of); }
    [[nodiscard]] std::string name(std::size_t of) const { return table.cell_name(row, of); }
};

// By the column's kind of computation, see mapping::ComputeKind.
Computed compute(const ComputeScene& scene);

// How a spreadsheet rounds a formula the same way; empty where it cannot.
std::string rounded_formula(const std::string& formula, int scale, Rounding rounding);

}  // namespace jixiao::exporter
