// SPDX-License-Identifier: MIT
#include "export/trial/trial_findings.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace jixiao::trial {
namespace {

Code code_of(Mismatch::Kind kind) {
    switch (kind) {
        case Mismatch::Kind::lost:
            return Code::template_trial_lost;
        case Mismatch::Kind::elsewhere:
            return Code::template_trial_elsewhere;
        case Mismatch::Kind::differs:
            break;
    }
    return Code::template_trial_differs;
}

// Findings about the answers of one column or field say why one of them does not come back.
bool explains(const Finding& cause, const Finding& shown) {
    const bool grave = catalogue_entry(cause.code).level <= Level::warning;
    if ((!grave && cause.code != Code::label_suggestion) || cause.at.sheet != shown.at.sheet) {
        return false;
    }
    const std::string& heading = shown.evidence.heading;
    return cause.at.cell == shown.at.cell ||
           (!heading.empty() && cause.evidence.heading == heading);
}

}  // namespace

TrialFindings::TrialFindings(const check::TemplateView& view, bool longer,
                             std::vector<Finding>& findings)
    : view_(view), longer_(longer), findings_(findings) {}

void TrialFindings::failed(std::size_t form, const Error& error) {
    const Finding& why = error.finding();
    const Code code = longer_ ? Code::template_trial_no_room : Code::template_trial_failed;
    findings_.about_sheet(code, view_.forms[form].layout().name, why.at.cell,
                          why.found.empty() ? why.at.cell : why.found, {},
                          {{"cause", std::string(catalogue_entry(error.code()).id)}});
}

void TrialFindings::unrecognised(std::size_t form) {
    const check::TemplateForm& blank = view_.forms[form];
    findings_.about_cell(Code::template_trial_unrecognised, blank, blank.form.range.first, {},
                         blank.mapping.id);
}

void TrialFindings::add(std::size_t form, const std::vector<Mismatch>& mismatches) {
    const check::TemplateForm& blank = view_.forms[form];
    std::map<std::pair<Mismatch::Kind, std::string>, std::vector<const Mismatch*>> groups;
    for (const Mismatch& mismatch : mismatches) {
        groups[{mismatch.kind, mismatch.answer->heading}].push_back(&mismatch);
    }
    for (const auto& [key, group] : groups) {
        std::vector<CellRef> cells;
        for (const Mismatch* one : group) cells.push_back(one->answer->at);
        const Mismatch& first = *group.front();
        const Code code = longer_ ? Code::template_trial_list_differs : code_of(key.first);
        findings_.about_cells(code, blank, cells, key.second, first.read.empty() ? "-" : first.read,
                              first.written);
    }
}

void add_unexplained(std::vector<Finding> shown, std::vector<Finding>& findings) {
    const auto known = static_cast<std::ptrdiff_t>(findings.size());
    for (Finding& finding : shown) {
        const bool is_known =
            std::any_of(findings.begin(), findings.begin() + known,
                        [&](const Finding& cause) { return explains(cause, finding); });
        if (!is_known) findings.push_back(std::move(finding));
    }
}

}  // namespace jixiao::trial
