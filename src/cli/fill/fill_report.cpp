// SPDX-License-Identifier: MIT
#include "cli/fill/fill_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/command_line/phrases.hpp"
#include "cli/report/closing_table.hpp"
#include "cli/report/finding_line.hpp"

namespace jixiao::cli {

FillReport::FillReport(std::ostream& out, Settings settings)
    : out_(out), settings_(std::move(settings)) {}

bool FillReport::is_told(const Finding& finding) const {
    return catalogue_entry(finding.code).level <= settings_.least;
}

bool FillReport::speaks_of(const FillResult& result) const {
    return std::any_of(result.file.findings.begin(), result.file.findings.end(),
                       [&](const Finding& finding) { return is_told(finding); });
}

void FillReport::add(const FillResult& result) {
    std::size_t listed = 0;
    for (const Finding& finding : result.file.findings) {
        const bool room = settings_.most_per_file == 0 || listed < settings_.most_per_file;
        if (!is_told(finding) || !room) {
            ++hidden_;
            continue;
        }
        ++listed;
        out_ << finding_line(finding, settings_.language) << '\n';
    }
    if (!result.file.refusal) return;
    const std::string fix = fix_of(*result.file.refusal, settings_.language);
    refused_.push_back(finding_line(*result.file.refusal, settings_.language));
    if (!fix.empty()) refused_.back().append("\n    ").append(fix);
}

void FillReport::finish(const FillTotals& totals) {
    const Language language = settings_.language;
    const auto sentence = [&](Phrase which, auto... parts) {
        return fmt::format(fmt::runtime(phrase(which, language)), parts...);
    };
    if (!refused_.empty()) out_ << phrase(Phrase::refused_files, language) << '\n';
    for (const std::string& line : refused_) out_ << "  " << line << '\n';
    ClosingRows rows = rows_of(totals.inputs, language);
    rows.emplace_back(phrase(Phrase::total_workbooks, language),
                      sentence(Phrase::total_workbooks_text, totals.written, totals.kept));
    rows.emplace_back(phrase(Phrase::folder_written_to, language), settings_.written_to);
    print_rows(out_, rows);
    if (hidden_ > 0) {
        out_ << "  " << sentence(Phrase::hidden_findings, hidden_, std::string("--min-level note"))
             << '\n';
    }
    out_.flush();
}

}  // namespace jixiao::cli
