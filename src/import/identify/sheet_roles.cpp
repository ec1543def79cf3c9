// SPDX-License-Identifier: MIT
#include "import/identify/sheet_roles.hpp"

#include <algorithm>
#include <array>

#include "base/text/label_key.hpp"
#include "import/identify/page_marks.hpp"

namespace jixiao::importer {
namespace {

constexpr std::array<std::string_view, 6> kSamples{"示例", "样表", "样例", "范例", "范本", "例表"};
constexpr std::array<std::string_view, 4> kSheetContinued{"续表", "续上表", "(续)", "（续）"};

bool is_sample(const Form& form) {
    return std::any_of(kSamples.begin(), kSamples.end(), [&](std::string_view word) {
        return form.sheet.find(word) != std::string_view::npos;
    });
}

bool says_continued(std::string_view sheet) {
    return is_page_mark(sheet) ||
           std::any_of(kSheetContinued.begin(), kSheetContinued.end(), [&](std::string_view word) {
               return sheet.find(word) != std::string_view::npos;
           });
}

// Whether a field that both have says something else.
bool answers_anew(const Form& above, const Form& form, const mapping::Mapping& mapping) {
    return std::any_of(form.fields.begin(), form.fields.end(), [&](const Field& field) {
        if (field.spec >= mapping.fields.size()) return false;
        const mapping::FieldSpec& spec = mapping.fields[field.spec];
        const std::string_view text = trimmed(field.value.source);
        if (spec.path != field.path || spec.labels.empty() || text.empty()) return false;
        const auto other = std::find_if(above.fields.begin(), above.fields.end(),
                                        [&](const Field& one) { return one.path == field.path; });
        return other != above.fields.end() && trimmed(other->value.source) != text;
    });
}

}  // namespace

void report_samples(Submission& submission) {
    auto& forms = submission.forms;
    if (forms.size() < 2 || std::all_of(forms.begin(), forms.end(), is_sample)) return;
    for (Form& form : forms) {
        if (form.unfilled || !is_sample(form)) continue;
        form.findings.push_back({Code::sheet_sample,
                                 {{}, std::string(form.sheet), form.range.first.to_string()},
                                 {},
                                 {},
                                 {},
                                 {}});
    }
}

void Continuations::look_at(const FormContext& context, const FoundForm& found, const Form* above) {
    const xlsx::Cell* const title = found.title ? context.sheet.grid().at(*found.title) : nullptr;
    const std::string key = title == nullptr ? std::string() : label_key(title->text);
    std::string whole = without_continued(key);
    Form& form = context.form;
    const bool same_title = whole == title_ || key == title_;
    const bool marked = (whole != key && whole == title_) || says_continued(form.sheet);
    title_ = std::move(whole);
    if (above == nullptr || !marked || !same_title || above->mapping != form.mapping ||
        above->sheet_index == form.sheet_index || above->unfilled || form.unfilled ||
        answers_anew(*above, form, context.mapping)) {
        return;
    }
    std::erase_if(form.findings, [](const Finding& finding) {
        return finding.code == Code::field_missing || finding.code == Code::field_empty;
    });
    context.report(Code::sheet_continues, form.range.first, "", "");
    form.findings.back().args = {{"other", std::string(above->sheet)}};
}

}  // namespace jixiao::importer
