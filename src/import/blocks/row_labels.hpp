// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "import/blocks/block_columns.hpp"
#include "import/blocks/row_sorter.hpp"

namespace jixiao::importer {

// The kind of a row with answers beside a label that names none.
inline constexpr std::string_view kUnknownKind = "unknown";

// What the labels of a block's rows say: where they stand, and of which kind a row is.
class RowLabels {
  public:
    // Finds the column of the labels and places it in `columns` if it has no head of its own.
    // Rows from the head down to `end` (exclusive) at most.
    RowLabels(const FormContext& context, const LocatedBlock& located, BlockColumns& columns,
              const RowSorter& sorter, std::uint32_t end);

    // The kind of a row, top to bottom: "" in blocks without kinds, kUnknownKind, which is told,
    // nullopt for a row that is no record.
    [[nodiscard]] std::optional<std::string_view> kind(std::uint32_t row);
    // Whether the row's label names its kind.
    [[nodiscard]] bool is_named(std::uint32_t row) const;
    // The kind of rows whose label names none; empty if there is no such kind.
    [[nodiscard]] std::string_view unlabelled_kind() const;
    // Whether rows of the kind only say what those below them are.
    [[nodiscard]] bool opens_rows(std::string_view kind) const;

    [[nodiscard]] bool is_label_column(std::size_t spec) const { return spec == column_; }
    // Where the row's label stands: in its column or, for sub-totals, in front of it. Only for a
    // block whose labels have a column.
    [[nodiscard]] CellRef place(std::uint32_t row) const;
    // Whether the text is the label of a sub-total or a closing line: merged over a column of
    // figures (序号) it is none of them, and merged over columns of texts no text of theirs.
    [[nodiscard]] bool labels_row(const xlsx::Cell* cell) const;
    // The label of a sub-total or of a group of rows that is merged over several columns: it speaks
    // for its row, and is no value of the columns that it covers; nullptr if there is none.
    [[nodiscard]] const xlsx::Cell* label_across(std::uint32_t row) const;

    // Tells a row whose label is no kind of the block, or nearly one.
    void report_unknown(const xlsx::Cell& label) const { report_unknown(label.at, label.text); }
    // A row label that states a unit of money (合计（元）), or a label beside some rows that does,
    // speaks for the row's amounts.
    void use_unit(Record& record) const;
    // 合计：100 in front of blank places for amounts: only the label is read.
    void report_figure_in_label(const Record& record) const;

  private:
    [[nodiscard]] bool has_column() const { return column_ && columns_.is_found(*column_); }
    void find_column();
    [[nodiscard]] std::size_t labels_in(std::uint32_t column) const;
    [[nodiscard]] std::optional<std::uint32_t> column_of_names() const;
    [[nodiscard]] std::optional<std::string_view> kind_without_labels(std::uint32_t row) const;
    [[nodiscard]] const mapping::RowKind* kind_said(const CellWords& said) const;
    [[nodiscard]] bool has_named_rows();
    [[nodiscard]] std::string_view side_unit(std::uint32_t row) const;
    void report_unknown(CellRef where, std::string_view text) const;

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockWords& words_;
    BlockColumns& columns_;
    const RowSorter& sorter_;
    std::uint32_t end_;
    std::uint32_t first_;                 // the leftmost column with a head
    bool has_amounts_ = false;            // does the block have columns of amounts?
    std::optional<std::size_t> column_;   // of the mapping
    std::string_view open_kind_;          // kind of unlabelled rows, opened by a sub-total row
    std::optional<bool> has_named_rows_;  // once they are looked for
};

}  // namespace jixiao::importer
