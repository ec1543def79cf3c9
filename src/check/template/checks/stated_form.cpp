// SPDX-License-Identifier: MIT
// A file that says which form and version it is says so rightly. `jixiao template make` writes both
// into the file's own properties.
#include <algorithm>
#include <string_view>

#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

constexpr std::string_view kForm = "jixiao.form";
constexpr std::string_view kVersion = "jixiao.version";

std::string stated(const xlsx::WorkbookFacts& facts, std::string_view name) {
    for (const xlsx::DocumentProperty& property : facts.properties) {
        if (property.custom && property.name == name) return property.text;
    }
    return {};
}

void run_stated_form(const TemplateView& view, TemplateFindings& findings) {
    const std::string id = stated(view.facts, kForm);
    const std::string version = stated(view.facts, kVersion);
    if (id.empty() || view.forms.empty()) return;
    const auto fits = [&](const TemplateForm& form) {
        return form.mapping.id == id && (version.empty() || form.mapping.version == version);
    };
    if (std::any_of(view.forms.begin(), view.forms.end(), fits)) return;
    const TemplateForm& form = view.forms.front();
    findings.about_cell(Code::template_other_version, form, form.form.range.first, {},
                        id + " " + version, form.mapping.id + " " + form.mapping.version);
}

}  // namespace

extern const TemplateCheck stated_form_template_check{"stated_form", run_stated_form};

}  // namespace jixiao::check
