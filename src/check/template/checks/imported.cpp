// SPDX-License-Identifier: MIT
// What reading the form says about its build: fields and heads that are missing, doubled or
// mistyped. The same codes as at import, where each unit would meet them.
#include <algorithm>
#include <array>

#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

constexpr std::array kTaken{
    Code::field_missing,        Code::block_missing,      Code::column_missing,
    Code::column_duplicate,     Code::column_extra,       Code::label_suggestion,
    Code::row_unknown_kind,     Code::row_outside_levels, Code::cell_bad_index,
    Code::value_number_as_text,
};

// Points and other figures of the office that are none.
bool is_fixed_figure(const TemplateForm& form, const Finding& finding) {
    const auto at = CellRef::parse(finding.at.cell);
    const FormCell* const cell = at ? form.at(*at) : nullptr;
    return finding.code == Code::value_not_number && cell != nullptr &&
           cell->role == CellRole::given;
}

void run_imported(const TemplateView& view, TemplateFindings& findings) {
    const auto take = [&](const Finding& finding) {
        if (std::find(kTaken.begin(), kTaken.end(), finding.code) != kTaken.end()) {
            findings.take(finding);
        }
    };
    for (const Finding& finding : view.submission.findings) take(finding);
    for (const TemplateForm& form : view.forms) {
        for (const Finding& finding : form.form.findings) {
            take(finding);
            if (is_fixed_figure(form, finding)) findings.take(finding);
        }
    }
}

}  // namespace

extern const TemplateCheck imported_template_check{"imported", run_imported};

}  // namespace jixiao::check
