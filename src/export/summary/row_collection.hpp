// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "export/summary/facts.hpp"
#include "mapping/summary.hpp"

namespace jixiao::exporter {

// A row of a sheet, as the forms make it.
struct SummaryRow {
    std::string key;
    std::string code;                          // of its unit; empty: in no dictionary
    std::string kind;                          // of the record that made it
    std::vector<std::uint32_t> files;          // that it comes from, each once
    std::size_t place = 0;                     // in the order of the files
    std::vector<std::vector<Figure>> figures;  // by column, all that were found
};

// Puts together what the forms give to one sheet: rows with the same key are one.
class RowCollection {
  public:
    explicit RowCollection(const mapping::SummarySheet& sheet) : sheet_(sheet) {}

    // In the order of the files.
    void add(RowFacts facts);
    // The rows that a source made; figures of sources that only join have found theirs.
    std::vector<SummaryRow> take();

  private:
    static void fill(SummaryRow& row, const RowFacts& facts);

    const mapping::SummarySheet& sheet_;
    std::vector<SummaryRow> rows_;
    std::map<std::string, std::size_t, std::less<>> by_key_;
    std::vector<RowFacts> joining_;  // looked at when all rows are known
};

}  // namespace jixiao::exporter
