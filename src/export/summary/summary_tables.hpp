// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <set>
#include <string>
#include <vector>

#include "export/summary/table_builder.hpp"

namespace jixiao::exporter {

// All tables of a summary, with what they were made of.
class SummaryTables {
  public:
    // The definition must outlive it.
    explicit SummaryTables(const mapping::Summary& summary);
    SummaryTables(const SummaryTables&) = delete;
    SummaryTables& operator=(const SummaryTables&) = delete;

    // In the order of the files.
    void add(FormFacts facts);
    // Orders and computes; once, behind the last add(). What is to be told of it is returned.
    std::vector<Finding> build(const SummaryScene& scene);

    [[nodiscard]] const mapping::Summary& summary() const { return summary_; }
    // By sheet; those of sheets of grades are empty.
    [[nodiscard]] const std::deque<SummaryTable>& tables() const { return tables_; }
    // A sheet's title with the years of the forms that gave rows.
    [[nodiscard]] std::string title_of(const mapping::SummarySheet& sheet) const;

  private:
    const mapping::Summary& summary_;
    std::vector<RowCollection> collections_;
    std::deque<std::vector<SummaryRow>> rows_;
    std::deque<Figure> merged_;
    std::deque<SummaryTable> tables_;
    std::set<std::string> years_;
};

}  // namespace jixiao::exporter
