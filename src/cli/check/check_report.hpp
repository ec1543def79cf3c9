// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>

#include "cli/check/check_result.hpp"
#include "cli/command_line/phrases.hpp"
#include "export/findings_report.hpp"

namespace jixiao::cli {

struct CheckReportSettings {
    Language language = Language::en;
    Level least = Level::explain;                // what is less grave is counted, not listed
    unsigned columns = 0;                        // width of the terminal; 0: lines are not broken
    std::string written_to = {};                 // where a report went; empty: nowhere else
    Phrase written = Phrase::report_written_to;  // what went there
};

// For people: the findings of each sheet below its name, with their calculation and advice.
void print_check_findings(std::ostream& out, const CheckResult& result,
                          const CheckReportSettings& settings);

// The table behind them: files, forms, findings by level and by code.
void print_check_totals(std::ostream& out, const CheckResult& result,
                        const CheckReportSettings& settings);

// For scripts, one JSON object: "files" with their forms, refusal and findings, "findings" about no
// file, "totals". Sentences are in one language.
void print_check_json(std::ostream& out, const CheckResult& result,
                      const CheckReportSettings& settings);

// For the formats of export/. The result must outlive it.
exporter::FindingsReport findings_report(const CheckResult& result,
                                         const CheckReportSettings& settings);

}  // namespace jixiao::cli
