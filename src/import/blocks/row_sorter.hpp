// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <span>

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

// A label that may be the one of a closing line.
struct LikelyTotal {
    const xlsx::Cell* cell = nullptr;
    std::string_view label;       // as the mapping writes it
    bool in_other_words = false;  // no slip of the pen, but what closing lines are usually called
};

// Tells what each row of a block is.
class RowSorter {
  public:
    RowSorter(const FormContext& context, const LocatedBlock& block);
    [[nodiscard]] SortedRow sort(std::uint32_t row) const;
    // For a data row: a label and figures, nothing else, and the label is nearly a closing line's
    // or one that such lines usually have (合计 for 总分).
    [[nodiscard]] std::optional<LikelyTotal> likely_total(std::uint32_t row) const;
    // For a data row: nothing but figures, one of them where a closing line has it.
    [[nodiscard]] bool is_nameless_total(std::uint32_t row) const;
    // For a data row: its name, if sums and means of the others are usually called so (小计, 平均)
    // and figures stand beside it; nullptr if not.
    [[nodiscard]] const xlsx::Cell* called_total(std::uint32_t row) const;
    // For a data row: a name with figures where the table has them.
    [[nodiscard]] bool is_like_record(std::uint32_t row) const;
    // For a data row: labels with numbers behind them, above heads that come once more: 预算金额 |
    // 100 | 执行金额 | 90, with a number where the table has names.
    [[nodiscard]] bool answers_labels(std::uint32_t row) const;
    // Something that is no number stands where the table has numbers.
    [[nodiscard]] bool has_words_for_numbers(std::uint32_t row) const;
    // The row below the heads that says nothing but the units of its columns, if there is one.
    [[nodiscard]] std::optional<std::uint32_t> unit_row() const;

  private:
    // Labels that speak for a row stand among its first cells.
    static constexpr std::size_t kLeadingCells = 2;
    static constexpr std::size_t kFewestFigures = 2;
    static constexpr bool is_numeric(FieldType type) {
        return is_figure(type) && type != FieldType::rank;
    }
    [[nodiscard]] std::span<const xlsx::Cell> leading(std::uint32_t row) const {
        const auto cells = context_.sheet.row(row);
        return cells.first(std::min(cells.size(), kLeadingCells));
    }
    [[nodiscard]] static bool says_any(const CellWords& said, const std::vector<Word>& words) {
        return said.known() && std::any_of(words.begin(), words.end(),
                                           [&](const Word& word) { return says(said, word); });
    }
    // Whether a merged cell covers several columns of the table.
    [[nodiscard]] bool stands_across(const CellRange& merge) const;
    [[nodiscard]] bool covers_names(const CellRange& merge) const;
    [[nodiscard]] bool is_head(std::uint32_t row) const;
    [[nodiscard]] bool is_below_head(std::uint32_t row) const;
    [[nodiscard]] bool numbers_columns(std::uint32_t row) const;
    [[nodiscard]] bool is_units(std::uint32_t row) const;
    [[nodiscard]] bool names_units(std::uint32_t row) const;
    [[nodiscard]] bool repeats_above(std::uint32_t row) const;
    [[nodiscard]] bool states_unit(std::uint32_t row) const;
    [[nodiscard]] bool is_title_above(const std::string& key) const;
    [[nodiscard]] bool continues_line_above(std::string_view text) const;
    [[nodiscard]] bool stands_in_page_head(std::uint32_t row) const;
    [[nodiscard]] bool may_number_page(std::uint32_t row) const;
    [[nodiscard]] bool is_signature_line(std::uint32_t row) const;
    [[nodiscard]] bool head_follows(std::uint32_t row) const;
    [[nodiscard]] bool is_skipped(std::uint32_t row) const;
    [[nodiscard]] bool has_figures(std::uint32_t row) const;
    [[nodiscard]] bool is_long_note(std::uint32_t row) const;
    [[nodiscard]] bool is_band(std::uint32_t row) const;
    [[nodiscard]] bool opens_part(std::uint32_t row) const;
    [[nodiscard]] const MatchedColumn* column_at(std::uint32_t column) const;
    [[nodiscard]] bool is_remark(std::uint32_t row) const;
    [[nodiscard]] bool continues_remark(std::uint32_t row) const;
    [[nodiscard]] bool holds_sign_off(std::uint32_t row, bool apart) const;
    [[nodiscard]] bool is_of_table(const xlsx::Cell& cell) const;
    [[nodiscard]] bool only_sign_off_follows(std::uint32_t row) const;
    [[nodiscard]] std::optional<RowSort> as_sign_off(std::uint32_t row) const;
    [[nodiscard]] bool is_field_label(const CellWords& said) const {
        return context_.is_field_label(said) || is_field_synonym(said);
    }
    [[nodiscard]] bool is_field_synonym(const CellWords& said) const;
    [[nodiscard]] bool holds_fields_only(std::uint32_t row) const;
    [[nodiscard]] std::optional<RowSort> as_end(std::uint32_t row) const;
    [[nodiscard]] std::optional<SortedRow> as_total(std::uint32_t row) const;
    [[nodiscard]] bool unlabelled_total(std::uint32_t row) const;
    [[nodiscard]] bool has_figure_of(const mapping::TotalLine& total, std::uint32_t row) const;
    [[nodiscard]] bool takes_totals(const mapping::ColumnSpec& column) const;
    [[nodiscard]] bool has_text_beside(const xlsx::Cell& label) const;
    [[nodiscard]] bool has_figure_beside(const xlsx::Cell& label) const;

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockWords& words_;
    bool has_amounts_ = false;                 // is a column of the block of amounts?
    bool has_figures_ = false;                 // has one with figures been found?
    std::size_t longest_total_ = 0;            // bytes of the longest label of a closing line
    std::vector<std::uint32_t> text_columns_;  // in which closing lines have nothing
    // The texts that stand alone in their rows above the table; looked up when first asked for.
    mutable std::optional<std::set<std::string_view>> lines_above_;
    mutable std::optional<std::vector<bool>> synonyms_;  // see field_synonyms
};

}  // namespace jixiao::importer
