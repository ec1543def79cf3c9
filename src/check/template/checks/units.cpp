// SPDX-License-Identifier: MIT
// A form with amounts says once what unit they are in; only the label of a field may speak for its
// own amount: 实际支出（元）.
#include <algorithm>
#include <string>

#include "base/text/label_key.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

bool has_amounts(const TemplateForm& form) {
    return std::any_of(form.cells.begin(), form.cells.end(),
                       [](const FormCell& cell) { return cell.type == FieldType::amount; });
}

// A unit of money in the last bracket of a text, or behind 单位： and 金额：.
std::string money_in(const TemplateView& view, const std::string& text) {
    const auto units = view.mappings.dictionaries.find("units");
    if (units == view.mappings.dictionaries.end()) return {};
    std::string unit = split_head(text, label_key(text)).unit;
    for (const std::string_view word : {"单位：", "单位:", "金额：", "金额:"}) {
        if (unit.empty() && text.find(word) != std::string::npos) {
            unit = split_head("x（" + text.substr(text.find(word)) + "）", "x()").unit;
        }
    }
    for (const mapping::DictionaryEntry& entry : units->second.entries) {
        const bool money = entry.base == "元" || entry.name == "元";
        if (money && entry.name == unit) return unit;
    }
    return {};
}

// The label of an amount that is read in the unit that the label states.
bool speaks_for_itself(const TemplateForm& form, const std::string& text) {
    const std::string key = split_head(text, label_key(text)).key;
    const auto& specs = form.mapping.fields;
    return std::any_of(form.form.fields.begin(), form.form.fields.end(), [&](const Field& field) {
        if (field.type != FieldType::amount || field.value.unit.empty()) return false;
        if (field.spec >= specs.size() || specs[field.spec].path != field.path) return false;
        const auto& labels = specs[field.spec].labels;
        return std::any_of(labels.begin(), labels.end(),
                           [&](const mapping::Label& label) { return label.key == key; });
    });
}

// Whether an amount is read in the unit that was assumed, for its own label states none.
bool is_needed(const Form& form) {
    return std::any_of(form.findings.begin(), form.findings.end(),
                       [](const Finding& finding) { return finding.code == Code::unit_assumed; });
}

void check_units(const TemplateView& view, const TemplateForm& form, TemplateFindings& findings) {
    if (!has_amounts(form)) return;
    const AmountUnit& unit = form.form.amount_unit;
    if (unit.known && unit.assumed && !is_needed(form.form)) return;
    if (!unit.known || unit.assumed) {
        findings.about_cell(Code::template_unit_missing, form, form.form.range.first, {}, {},
                            form.mapping.amount_unit);
        return;
    }
    for (const xlsx::LayoutCell& cell : form.layout().cells) {
        if (cell.type != CellType::text || cell.at.row < form.form.range.first.row ||
            cell.at.row > form.form.range.last.row || form.at(cell.at) != nullptr) {
            continue;
        }
        const std::string other = money_in(view, cell.text);
        if (other.empty() || other == unit.unit || cell.at == unit.value.cell) continue;
        if (speaks_for_itself(form, cell.text)) continue;
        findings.about_cell(Code::template_units_differ, form, cell.at, {}, other,
                            std::string(unit.unit), {{"other", unit.value.cell.to_string()}});
    }
}

void run_units(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) check_units(view, form, findings);
}

}  // namespace

extern const TemplateCheck units_template_check{"units", run_units};

}  // namespace jixiao::check
