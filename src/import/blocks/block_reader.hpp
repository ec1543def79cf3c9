// SPDX-License-Identifier: MIT
#pragma once

#include "import/blocks/block_locator.hpp"
#include "import/blocks/level_filler.hpp"
#include "import/blocks/row_sorter.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Reads the rows of one block into a table of records, and its closing lines into form fields.
class BlockReader {
  public:
    // Rows from the head down to `end` (exclusive) at most.
    BlockReader(const FormContext& context, const LocatedBlock& block, std::uint32_t end);
    // Appends the table and the totals to the form.
    void read();

  private:
    // Where a column of the mapping stands; a list column ("bands[]") stands in several places.
    struct Bound {
        std::vector<HeadColumn> places;
        bool mistyped = false;
    };
    // Cells below a head over several columns that are no part of what is read there.
    struct UnreadParts {
        const HeadColumn* place = nullptr;
        const xlsx::Cell* first = nullptr;
        std::size_t count = 0;
    };
    [[nodiscard]] std::uint32_t read_rows();
    [[nodiscard]] bool pass_over(std::uint32_t row, RowSort sort, bool closing);
    void note_columns();
    [[nodiscard]] std::string_view unit_of_head(const HeadColumn& head) const;
    void find_row_labels();
    [[nodiscard]] CellRef row_label_place(std::uint32_t row) const;
    void read_row(std::uint32_t row);
    void read_room(std::uint32_t row);
    void add_record(std::string_view kind, std::uint32_t row, RowUse use);
    [[nodiscard]] std::string_view unlabelled_kind() const;
    [[nodiscard]] bool opens_rows(std::string_view kind) const;
    [[nodiscard]] const mapping::RowKind* kind_said(const CellWords& said) const;
    [[nodiscard]] bool has_named_rows();
    void read_total(std::uint32_t row, const SortedRow& sorted);
    void read_totals_from(std::uint32_t row);
    [[nodiscard]] std::size_t bound_column(std::string_view path) const;
    void report_second_total(std::uint32_t row, const SortedRow& sorted) const;
    [[nodiscard]] bool asks_about_total(std::uint32_t row);
    void use_lone_figure(std::uint32_t row, CellRef label, const mapping::TotalLine& total,
                         std::size_t first_field) const;
    [[nodiscard]] bool is_of_score(const mapping::TotalLine& total, const Field& field) const;
    void report_rows_below(std::uint32_t last) const;
    [[nodiscard]] bool read_behind_label(Field& field) const;
    void take_from_label(Field& field, CellRef label) const;
    [[nodiscard]] std::uint32_t last_total();
    [[nodiscard]] std::optional<std::string_view> row_kind(std::uint32_t row);
    void report_remark(std::uint32_t row) const;
    void report_figure_in_label(const Record& record) const;
    void report_bands();
    [[nodiscard]] bool labels_row(const xlsx::Cell* cell) const;
    [[nodiscard]] const xlsx::Cell* label_across(std::uint32_t row) const;
    void report_unknown_row(CellRef where, const xlsx::Cell* label) const;
    [[nodiscard]] bool has_answers(std::uint32_t row) const;
    [[nodiscard]] bool has_own_content(std::uint32_t row) const;
    void find_levels();
    [[nodiscard]] const xlsx::Cell* placeholder(std::uint32_t row) const;
    void add_fields(Record& record, std::size_t spec);
    void use_head(std::uint32_t row);
    void add_head_text(Record& record) const;
    void use_row_unit(Record& record) const;
    void use_unit_columns(Record& record) const;
    void read_parts(std::size_t spec, const HeadColumn& place, std::uint32_t row, Value& value);
    [[nodiscard]] bool join_parts(FieldType type, const std::vector<const xlsx::Cell*>& parts,
                                  Value& value) const;
    void report_unread_parts() const;
    void read_value(std::size_t spec, const HeadColumn& place, std::uint32_t row,
                    Value& value) const;

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockWords& words_;
    std::uint32_t end_;
    std::vector<Bound> bound_;   // by spec
    std::vector<bool> answers_;  // by spec: filled in by the reporting unit
    std::optional<std::size_t> row_label_;
    std::uint8_t lowest_level_ = 0;    // of the block; 0: it has no levels
    std::optional<std::size_t> name_;  // the lowest level that was found
    bool has_unit_columns_ = false;    // that amounts take their units from
    std::string_view open_kind_;       // kind of unlabelled rows, opened by a sub-total row
    LevelFiller levels_;
    RowSorter sorter_;
    bool totals_read_ = false;
    bool closed_ = false;                      // by a closing line below records
    std::optional<std::uint32_t> last_total_;  // once it is looked for
    std::optional<bool> has_named_rows_;       // once they are looked for
    std::optional<CellRef> head_text_;  // of a repeated head that says something else (head_into)
    std::vector<const xlsx::Cell*> bands_;  // texts across the table since the last row
    Table table_;
    std::vector<UnreadParts> unread_;  // by head
    TablePlaces places_;               // filled in when somebody wants to know
};

}  // namespace jixiao::importer
