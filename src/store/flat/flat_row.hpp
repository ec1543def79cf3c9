// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "base/number/decimal.hpp"

namespace jixiao::store {

// The flat tables, in the order in which they are made.
enum class TableId : std::uint8_t {
    files,        // one record per workbook
    submissions,  // one per form
    fields,       // one per value that has no column of its own in another table
    funding,
    indicators,
    rows,  // roll-up tables: one per row and member of their dimensions
    findings,
    count_,
};
inline constexpr std::size_t kTableCount = static_cast<std::size_t>(TableId::count_);

// Receives the records of the flat tables, cell by cell in the order of their columns.
class RowWriter {
  public:
    RowWriter() = default;
    virtual ~RowWriter() = default;
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;

    virtual void begin_row(TableId table) = 0;
    virtual void null() = 0;
    virtual void text(std::string_view text) = 0;
    virtual void integer(std::int64_t number) = 0;
    virtual void decimal(const Decimal& number) = 0;
    virtual void end_row() = 0;

    // Null when there is no text.
    void optional_text(std::string_view words) { words.empty() ? null() : text(words); }
    void optional_decimal(bool known, const Decimal& number) { known ? decimal(number) : null(); }
};

}  // namespace jixiao::store
