// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "check/roster/roster.hpp"
#include "cli/check/submission_use.hpp"
#include "export/summary/fact_reader.hpp"
#include "export/summary/summary_tables.hpp"

namespace jixiao::cli {

// Takes from every submission of a check what a summary asks for, and puts it together.
class SummaryUse final : public SubmissionUse {
  public:
    // All must outlive it. Throws mapping::MappingErrors for a definition that does not fit the
    // mappings.
    SummaryUse(const mapping::Summary& summary, const mapping::MappingSet& mappings,
               const check::Roster& roster);

    std::function<void()> take(const Submission& submission, std::uint32_t input) override;
    std::vector<Finding> finish(const std::vector<FileResult>& files,
                                const std::vector<check::FormNumber>& superseded) override;

    // Behind finish().
    [[nodiscard]] const exporter::SummaryTables& tables() const { return tables_; }
    [[nodiscard]] const std::vector<std::string>& files() const { return scene_.files; }

  private:
    exporter::FactReader reader_;
    std::vector<exporter::FormFacts> forms_;  // in the order of the files, until finish()
    exporter::SummaryTables tables_;
    exporter::SummaryScene scene_;
};

}  // namespace jixiao::cli
