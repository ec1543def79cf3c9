// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "import/blocks/block_columns.hpp"
#include "import/blocks/row_sorter.hpp"

namespace jixiao::importer {

// The closing lines of a block: their labels and figures become fields of the form.
class ClosingLines {
  public:
    // Rows from the head down to `end` (exclusive) at most.
    ClosingLines(const FormContext& context, const LocatedBlock& located,
                 const BlockColumns& columns, const RowSorter& sorter, std::uint32_t end);

    // Reads the row of a closing line. The first line of a kind counts; a further one that says
    // something else is told.
    void read(std::uint32_t row, const SortedRow& sorted);
    // Where the form's own fields end the table: the closing lines from `row` on, unless one was
    // read already. The form has no other table that they could close, unless heads come again.
    // Whether there is one.
    bool read_below(std::uint32_t row);
    // A row that nearly, or in other words, says what a closing line is called is asked about.
    // Other words, and a last row of figures without any, are told where no line has the right
    // ones.
    [[nodiscard]] bool asks_about(std::uint32_t row);
    // The last row that is a closing line; 0 if there is none below the head.
    [[nodiscard]] std::uint32_t last();
    // Tells what looks like a row of the table below `last`; not the rows of another table, whose
    // head has words where this one has numbers.
    void report_rows_below(std::uint32_t last) const;

  private:
    [[nodiscard]] bool asks_about_figures(std::uint32_t row);
    [[nodiscard]] std::optional<CellRef> label_place(std::uint32_t row,
                                                     const SortedRow& sorted) const;
    void read_field(const mapping::TotalLine& total, std::string_view path, std::string_view from,
                    std::uint32_t row, std::optional<CellRef> label);
    void report_second(std::uint32_t row, const SortedRow& sorted) const;
    [[nodiscard]] bool is_of_score(const mapping::TotalLine& total, const Field& field) const;
    void use_lone_figure(std::uint32_t row, CellRef label, const mapping::TotalLine& total,
                         std::size_t first_field) const;
    void take_from_label(Field& field, CellRef label) const;
    [[nodiscard]] bool read_behind_label(Field& field) const;

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockColumns& columns_;
    const RowSorter& sorter_;
    std::uint32_t end_;
    bool any_read_ = false;
    std::optional<std::uint32_t> last_;  // once it is looked for
};

}  // namespace jixiao::importer
