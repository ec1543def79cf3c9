// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "cli/import/import_result.hpp"

namespace jixiao::cli {

// How much the report tells besides its closing table.
struct ReportSettings {
    Language language = Language::en;
    bool everything = false;        // notes and forms as well as errors and warnings
    std::size_t most_listed = 0;    // refused files and sheets without a form; 0: all
    std::size_t most_per_file = 0;  // findings printed for one file; 0: all
    std::string written_to = {};    // where the data went; empty: nowhere
};

// Tells the user what a run found, file by file in the order of the inputs.
class ImportReport {
  public:
    ImportReport() = default;
    virtual ~ImportReport() = default;
    ImportReport(const ImportReport&) = delete;
    ImportReport& operator=(const ImportReport&) = delete;

    // Whether add() will print anything for this file.
    [[nodiscard]] virtual bool speaks_of(const FileResult& result) const = 0;
    virtual void add(const FileResult& result) = 0;
    virtual void finish(const ImportTotals& totals) = 0;
};

// Lines for people: findings as they come, a closing table, refused files, sheets that are no form.
std::unique_ptr<ImportReport> make_text_report(std::ostream& out, ReportSettings settings);

// One JSON object for scripts: "files" with forms, refusal and all findings, then "totals".
std::unique_ptr<ImportReport> make_json_report(std::ostream& out, ReportSettings settings);

}  // namespace jixiao::cli
