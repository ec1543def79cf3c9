// SPDX-License-Identifier: MIT
#pragma once

#include "import/blocks/block_columns.hpp"
#include "import/blocks/closing_lines.hpp"
#include "import/blocks/level_filler.hpp"
#include "import/blocks/row_labels.hpp"
#include "import/blocks/row_sorter.hpp"
#include "import/blocks/value_parts.hpp"

namespace jixiao::importer {

// Reads the rows of one block into a table of records, and its closing lines into form fields.
class BlockReader {
  public:
    // Rows from the head down to `end` (exclusive) at most.
    BlockReader(const FormContext& context, const LocatedBlock& block, std::uint32_t end);
    // Where its columns stand, that of the row labels included.
    [[nodiscard]] const BlockColumns& columns() const { return columns_; }
    // Appends the table and the totals to the form.
    void read();

  private:
    [[nodiscard]] std::uint32_t read_rows();
    [[nodiscard]] bool pass_over(std::uint32_t row, RowSort sort, bool closing);
    void note_columns();
    [[nodiscard]] std::string_view unit_of_head(const HeadColumn& head) const;
    void find_name();
    void find_row_numbers();
    [[nodiscard]] bool has_own_content(std::uint32_t row) const;
    [[nodiscard]] const xlsx::Cell* placeholder(std::uint32_t row) const;
    void read_row(std::uint32_t row);
    void ask_about(std::uint32_t row) const;
    void read_room(std::uint32_t row);
    void add_record(std::string_view kind, std::uint32_t row, RowUse use);
    void add_fields(Record& record, std::size_t spec);
    void read_value(std::size_t spec, const HeadColumn& place, std::uint32_t row,
                    Value& value) const;
    void report_merged_over(const xlsx::Cell& cell, const HeadColumn& place,
                            const std::string& path) const;
    void use_head(std::uint32_t row);
    void add_head_text(Record& record) const;
    void report_remark(std::uint32_t row) const;
    void report_bands();

    const FormContext& context_;
    const LocatedBlock& located_;
    const mapping::Block& block_;
    const BlockWords& words_;
    std::uint32_t end_;
    BlockColumns columns_;
    RowSorter sorter_;
    RowLabels labels_;
    LevelFiller levels_;
    ClosingLines closing_lines_;
    ValueParts parts_;
    std::uint8_t lowest_level_ = 0;     // of the block; 0: it has no levels
    std::optional<std::size_t> name_;   // the lowest level that was found
    std::vector<bool> numbers_rows_;    // by column: 序号, which makes no record of a row
    bool closed_ = false;               // by a closing line below records
    std::optional<CellRef> head_text_;  // of a repeated head that says something else (head_into)
    std::vector<const xlsx::Cell*> bands_;  // texts across the table since the last row
    Table table_;
    TablePlaces places_;  // filled in when somebody wants to know
};

}  // namespace jixiao::importer
