// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/flat/flat_row.hpp"

namespace jixiao::store {

// Records as bytes of this process, to be made in one thread and unpacked in another.
class PackedRows : public RowWriter {
  public:
    explicit PackedRows(std::string& out) : out_(out) {}

    void begin_row(TableId table) override;
    void null() override;
    void text(std::string_view text) override;
    void integer(std::int64_t number) override;
    void decimal(const Decimal& number) override;
    void end_row() override;

  private:
    std::string& out_;
    std::string digits_;
};

// Reads them back, one cell after the other.
class PackedReader {
  public:
    enum class Cell : std::uint8_t { null, text, integer, end_of_row };

    explicit PackedReader(std::string_view packed) : rest_(packed) {}

    // False at the end; otherwise table() is the next record's.
    bool next_row();
    [[nodiscard]] TableId table() const { return table_; }
    Cell next_cell();
    // Of the cell just read; decimals are texts. Views live as long as the packed bytes.
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::int64_t integer() const { return integer_; }

  private:
    template <typename Plain>
    Plain take();

    std::string_view rest_;
    TableId table_{};
    std::string_view text_;
    std::int64_t integer_ = 0;
};

}  // namespace jixiao::store
