// SPDX-License-Identifier: MIT
#include "cli/check/check_report.hpp"

namespace jixiao::cli {
namespace {

exporter::FileCounts counts_of(const FileResult& file) {
    exporter::FileCounts counts;
    counts.file = file.file;
    counts.refused = file.refusal.has_value();
    counts.forms = file.forms.size();
    const auto count = [&](const Finding& finding) {
        ++counts.findings[static_cast<std::size_t>(catalogue_entry(finding.code).level)];
    };
    if (file.refusal) count(*file.refusal);
    for (const Finding& finding : file.findings) count(finding);
    return counts;
}

}  // namespace

exporter::FindingsReport findings_report(const CheckResult& result,
                                         const CheckReportSettings& settings) {
    exporter::FindingsReport report{settings.language, result.listed(settings.least), {}};
    report.files.reserve(result.files.size());
    for (const FileResult& file : result.files) report.files.push_back(counts_of(file));
    return report;
}

}  // namespace jixiao::cli
