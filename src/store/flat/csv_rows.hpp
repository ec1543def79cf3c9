// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/flat/flat_row.hpp"

namespace jixiao::store {

// What every CSV file begins with, so that Excel takes it for UTF-8.
inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";

// Records as CSV: one text per table, lines end in CR LF, cells with commas, quotes or line breaks
// are quoted (RFC 4180).
class CsvRows : public RowWriter {
  public:
    // `tables` gets one text per TableId; what they held is dropped.
    explicit CsvRows(std::vector<std::string>& tables);

    void begin_row(TableId table) override;
    void null() override;
    void text(std::string_view text) override;
    void integer(std::int64_t number) override;
    void decimal(const Decimal& number) override;
    void end_row() override;

  private:
    void next_cell();

    std::vector<std::string>& tables_;
    std::string* out_ = nullptr;
    bool first_ = true;
};

// One cell. A text that a spreadsheet program could take for a formula gets an apostrophe in
// front: one that begins with = + - @ (also full-width), TAB, CR or LF and is no plain number.
void append_csv_cell(std::string& out, std::string_view text);

}  // namespace jixiao::store
