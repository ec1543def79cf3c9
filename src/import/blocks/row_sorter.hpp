// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// What a row below the head of a block is.
enum class RowSort : std::uint8_t {
    blank,
    head,       // the head repeated after a page break
    furniture,  // a title or unit line repeated there; numbers of the columns; a note
    band,       // a text across the table
    remark,     // a note in one cell: 注：…, 说明：…
    stop,       // words that end the block
    fields,     // the form's own fields, which end it too
    total,      // a closing line
    data,
};

struct SortedRow {
    RowSort sort = RowSort::blank;
    std::size_t total = 0;         // which closing line
    std::optional<CellRef> label;  // its label; nullopt when it has none
};

// A label that is nearly the one of a closing line.
struct MistypedTotal {
    const xlsx::Cell* cell = nullptr;
    std::string_view label;  // as the mapping writes it
};

// Tells what each row of a block is.
class RowSorter {
  public:
    RowSorter(const FormContext& context, const LocatedBlock& block);
    [[nodiscard]] SortedRow sort(std::uint32_t row) const;
    // For a data row: a label and figures, nothing else, and the label is nearly a closing line's.
    [[nodiscard]] std::optional<MistypedTotal> mistyped_total(std::uint32_t row) const;
    // Whether a merged cell covers several columns of the table.
    [[nodiscard]] bool stands_across(const CellRange& merge) const;

    // Whether the row, right below the heads, says nothing but the units of its columns.
    [[nodiscard]] bool names_units(std::uint32_t row) const;

  private:
    [[nodiscard]] bool is_head(std::uint32_t row) const;
    [[nodiscard]] bool numbers_columns(std::uint32_t row) const;
    [[nodiscard]] bool repeats_above(std::uint32_t row) const;
    [[nodiscard]] bool states_unit(std::uint32_t row) const;
    [[nodiscard]] bool continues_line_above(std::string_view text) const;
    [[nodiscard]] bool stands_in_page_head(std::uint32_t row) const;
    [[nodiscard]] bool is_skipped(std::uint32_t row) const;
    [[nodiscard]] bool has_figures(std::uint32_t row) const;
    [[nodiscard]] bool is_long_note(std::uint32_t row) const;
    [[nodiscard]] bool is_band(std::uint32_t row) const;
    [[nodiscard]] bool is_remark(std::uint32_t row) const;
    [[nodiscard]] bool holds_fields_only(std::uint32_t row) const;
    [[nodiscard]] std::optional<RowSort> as_end(std::uint32_t row) const;
    [[nodiscard]] std::optional<SortedRow> as_total(std::uint32_t row) const;
    [[nodiscard]] bool unlabelled_total(std::uint32_t row) const;
    [[nodiscard]] bool may_stand_in_total(const mapping::ColumnSpec& column,
                                          const xlsx::Cell& cell) const;
    [[nodiscard]] bool only_figures_beside(const xlsx::Cell& label) const;

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockWords& words_;
    bool has_amounts_ = false;       // is a column of the block of amounts?
    std::size_t longest_total_ = 0;  // bytes of the longest label of a closing line
    // The texts that stand alone in their rows above the table; looked up when first asked for.
    mutable std::optional<std::set<std::string_view>> lines_above_;
};

}  // namespace jixiao::importer
