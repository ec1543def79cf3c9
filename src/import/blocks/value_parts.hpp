// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "import/blocks/block_columns.hpp"

namespace jixiao::importer {

// Values of a table that stand in several cells: operator, number and unit below one merged head,
// or the unit of an amount in a column of its own.
class ValueParts {
  public:
    ValueParts(const FormContext& context, const mapping::Block& block);

    // Joins what stands below a merged head with the value that was read there, where it is an
    // operator, a number and a unit; else remembers it as not read. `place` must outlive this.
    void read(FieldType type, const HeadColumn& place, std::uint32_t row, Value& value);
    // Tells what was not read, once for each head.
    void report_unread() const;
    // For an amount whose unit stands in another column of its row (计量单位).
    void use_unit_columns(Record& record) const;

  private:
    // Cells below a head over several columns that are no part of what is read there.
    struct Unread {
        const HeadColumn* place = nullptr;
        const xlsx::Cell* first = nullptr;
        std::size_t count = 0;
    };
    [[nodiscard]] bool join(FieldType type, const std::vector<const xlsx::Cell*>& parts,
                            Value& value) const;

    const FormContext& context_;
    const mapping::Block& block_;
    bool has_unit_columns_ = false;  // that amounts take their units from
    std::vector<Unread> unread_;     // by head
};

}  // namespace jixiao::importer
