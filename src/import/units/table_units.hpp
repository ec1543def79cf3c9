// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"
#include "import/units/unit_lines.hpp"

namespace jixiao::importer {

// Lines between the tables of a form, or between the rows of one, that name a unit of money: each
// speaks for what stands below it, up to the next one, and for nothing above it.
class TableUnits {
  public:
    // The tables have been read.
    TableUnits(const FormContext& context, const std::vector<LocatedBlock>& blocks,
               UnitLines& lines);

    // Whether amounts without a unit of their own stand above the row, in tables.
    [[nodiscard]] bool below_amounts(std::uint32_t row) const;
    // Whether one of the lines stands in the row.
    [[nodiscard]] bool has_line_in(std::uint32_t row) const;
    // Whether a table has amounts that nothing on the sheet gives a unit to.
    [[nodiscard]] bool any_open_amount() const;
    // Whether such a line stands above the row.
    [[nodiscard]] bool speak_for(std::uint32_t row) const { return line_above(row) != nullptr; }
    // The head of the first column of amounts that no unit is stated for; nothing if there is none.
    [[nodiscard]] std::optional<CellRef> first_open() const;
    // Gives the amounts below a line its unit where that is not the form's, and tells it.
    void apply() const;

  private:
    struct Line {
        CellRef cell;
        std::string_view unit;
    };
    void find(std::uint32_t first, std::uint32_t end, UnitLines& lines);
    void find_in(const Table& table, UnitLines& lines);
    // The last one above the row; nullptr if there is none.
    [[nodiscard]] const Line* line_above(std::uint32_t row) const;
    // The first column of amounts without a unit of its own; nullptr if there is none.
    [[nodiscard]] const FoundColumn* first_amounts(const Table& table) const;
    [[nodiscard]] bool has_amounts(const Table& table) const {
        return first_amounts(table) != nullptr;
    }
    [[nodiscard]] bool is_other(const Line& line) const;
    void apply_to(Table& table) const;
    void apply_to_rows(Table& table, std::set<CellRef>& used) const;

    const FormContext& context_;
    std::vector<Line> lines_;  // downwards
};

}  // namespace jixiao::importer
