// SPDX-License-Identifier: MIT
#include "cli/import/import_result.hpp"

#include <algorithm>
#include <utility>

namespace jixiao::cli {
namespace {

void take_findings(std::vector<Finding>& from, const std::string& file, std::string_view sheet,
                   std::vector<Finding>& to) {
    for (Finding& finding : from) {
        if (finding.at.file.empty()) finding.at.file = file;
        if (finding.at.sheet.empty()) finding.at.sheet = sheet;
        to.push_back(std::move(finding));
    }
    from.clear();
}

std::size_t indicators_in(const Form& form) {
    std::size_t count = 0;
    for (const Table& table : form.tables) {
        if (table.name == "indicators") count += table.records.size();
    }
    return count;
}

std::size_t index_of(Level level) {
    return static_cast<std::size_t>(level);
}

}  // namespace

FileResult result_of(Submission& submission) {
    FileResult result;
    result.file = submission.file;
    result.is_own_report = submission.is_own_report;
    take_findings(submission.findings, submission.file, {}, result.findings);
    for (Form& form : submission.forms) {
        result.forms.push_back({.id = std::string(form.id),
                                .sheet = std::string(form.sheet),
                                .range = form.range.to_string(),
                                .score = form.score,
                                .unfilled = form.unfilled,
                                .indicators = indicators_in(form)});
        take_findings(form.findings, submission.file, form.sheet, result.findings);
    }
    return result;
}

void ImportTotals::add(const OtherFiles& others) {
    for (const auto& [kind, count] : others) not_read[kind] += count;
}

void ImportTotals::add(const FileResult& result) {
    if (result.is_own_report) {
        ++own_reports;
    } else {
        ++files;
    }
    if (result.refusal) {
        ++refused;
        return;
    }
    if (result.forms.empty() && !result.is_own_report) ++without_form;
    forms += result.forms.size();
    for (const FormResult& form : result.forms) {
        if (form.unfilled) ++unfilled;
        indicators += form.indicators;
    }
    for (const Finding& finding : result.findings) {
        ++findings[index_of(catalogue_entry(finding.code).level)];
    }
}

bool ImportTotals::has_errors() const {
    return refused > 0 || without_form > 0 || findings[index_of(Level::error)] > 0;
}

}  // namespace jixiao::cli
