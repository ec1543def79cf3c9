// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "export/summary/computation.hpp"
#include "export/summary/table_builder.hpp"

namespace jixiao::exporter {

// Fills the data rows of a table: figures of the forms first, then what is computed from them.
class CellFiller {
  public:
    // All must outlive it. `merged` takes figures that were put together of several.
    CellFiller(SummaryTable& table, const SummaryScene& scene, std::deque<Figure>& merged,
               std::vector<Finding>& findings);

    void fill();
    // Computes a column of one row, also of a sub-total or line.
    void compute_cell(std::size_t row, std::size_t column);
    // Columns so that each comes behind those it is computed from.
    [[nodiscard]] const std::vector<std::uint16_t>& order() const { return order_; }

  private:
    void visit(std::uint16_t column, std::vector<bool>& seen);
    void take_figures(std::size_t row, std::size_t column);
    void take_fallback(std::size_t row, std::size_t column);
    const Figure* put_together(std::size_t row, std::size_t column,
                               const std::vector<Figure>& figures);
    void show(SummaryCell& cell, const Figure& figure, const mapping::SummaryColumn& column);
    void set_computed(std::size_t row, std::size_t column, Computed computed);
    void compare_stated(std::size_t row, std::size_t column, const SummaryCell& stated,
                        Computed& computed);
    void tell(Code code, std::size_t row, std::size_t column, const Origin& origin,
              std::string found, std::string expected, std::string other = {});

    SummaryTable& table_;
    const SummaryScene& scene_;
    std::deque<Figure>& merged_;
    std::vector<Finding>& findings_;
    std::vector<std::uint16_t> order_;
    SortedColumns sorted_;
};

}  // namespace jixiao::exporter
