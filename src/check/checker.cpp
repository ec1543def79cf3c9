// SPDX-License-Identifier: MIT
#include "check/checker.hpp"

#include <algorithm>
#include <stdexcept>

#include "check/diagnosis/diagnosis.hpp"
#include "check/diagnosis/misled.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_compiler.hpp"
#include "mapping/issues.hpp"

namespace jixiao::check {
namespace {

Remark remark_of(Fault&& fault) {
    Judgement& judgement = fault.judgement;
    return {.code = judgement.code,
            .at = fault.at,
            .found = std::move(judgement.found),
            .expected = std::move(judgement.expected_text),
            .calculation = std::move(judgement.calculation),
            .tolerance = std::move(judgement.tolerance),
            .related = {},
            .args = std::move(judgement.args)};
}

// The cells beside the one that is at fault; a long sum names its own in the calculation.
Cells cells_of(const FormView& form, const Claim& claim) {
    constexpr std::size_t kMostNamed = 8;
    Cells cells;
    claim.rule->inputs(form, claim, cells);
    if (cells.size() > kMostNamed) cells.clear();
    cells.push_back(claim.result.value);
    return cells;
}

// Numbers that do not fit in 128 bits are not judged, here as in claims.
void remark(const Rule& rule, const FormView& form, Remarks& remarks) {
    try {
        rule.remark(form, remarks);
    } catch (const std::overflow_error&) {
    }
}

void check_form(const Rules& rules, const FormView& form, const std::string& file,
                std::vector<Finding>& findings) {
    Claims claims;
    for (const auto& rule : rules) rule->claim(form, claims);
    std::vector<Fault> near;
    const auto scale = std::find_if(rules.begin(), rules.end(), [](const auto& rule) {
        return rule->scale_tolerance().has_value();
    });
    const Rule* const scale_rule = scale == rules.end() ? nullptr : scale->get();
    std::vector<Fault> faults = diagnose(form, claims, scale_rule, near);
    drop_misled(rules, form, claims, faults);
    Remarks remarks(form, file, findings);
    for (Fault& fault : faults) {
        const Rule& rule = *fault.rule;
        Cells cells = cells_of(form, *fault.claim);
        if (fault.at) remarks.accuse(*fault.at.value);
        Remark remark = remark_of(std::move(fault));
        remark.related = std::move(cells);
        remarks.add(rule.id, std::move(remark));
    }
    for (Fault& fault : near) {
        const std::string& rule = fault.claim->rule->id;
        fault.judgement.code = Code::figure_within_tolerance;
        remarks.add(rule, remark_of(std::move(fault)));
    }
    for (const auto& rule : rules) remark(*rule, form, remarks);
}

// Whether the form goes on on another sheet, or is what goes on: then it is only a part.
bool is_part(const Submission& submission, const Form& form) {
    if (submission.forms.size() < 2) return false;
    return std::any_of(submission.forms.begin(), submission.forms.end(), [&](const Form& one) {
        return std::any_of(one.findings.begin(), one.findings.end(), [&](const Finding& finding) {
            if (finding.code != Code::sheet_continues) return false;
            return &one == &form ||
                   std::any_of(finding.args.begin(), finding.args.end(),
                               [&](const auto& argument) { return argument.second == form.sheet; });
        });
    });
}

}  // namespace

struct Checker::State {
    const mapping::MappingSet& mappings;
    std::vector<Rules> rules;  // of each mapping
};

Checker::Checker(const mapping::MappingSet& mappings)
    : state_(std::make_unique<State>(State{mappings, {}})) {
    std::vector<Finding> findings;
    for (const mapping::Mapping& mapping : mappings.mappings) {
        state_->rules.push_back(compile_rules(mapping, findings));
    }
    if (!findings.empty()) throw mapping::MappingErrors(check_rules(mappings));
}

Checker::~Checker() = default;

void Checker::operator()(Submission& submission) const {
    for (Form& form : submission.forms) {
        const FormView view(form, state_->mappings.mappings[form.mapping]);
        if (form.unfilled) {
            Remarks remarks(view, submission.file, form.findings);
            for (const auto& rule : state_->rules[form.mapping]) {
                rule->remark_unfilled(view, remarks);
            }
            continue;
        }
        if (is_part(submission, form)) continue;
        check_form(state_->rules[form.mapping], view, submission.file, form.findings);
    }
}

std::vector<Finding> check_rules(const mapping::MappingSet& mappings) {
    std::vector<Finding> all;
    for (const mapping::Mapping& mapping : mappings.mappings) compile_rules(mapping, all);
    // A mistake in a rule set shows in every mapping that uses it.
    std::vector<Finding> findings;
    for (Finding& finding : all) {
        const bool told = std::any_of(findings.begin(), findings.end(), [&](const Finding& one) {
            return one.code == finding.code && one.at == finding.at && one.found == finding.found &&
                   one.args == finding.args;
        });
        if (!told) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace jixiao::check
