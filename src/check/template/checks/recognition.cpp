// SPDX-License-Identifier: MIT
// Every form is recognised, by one mapping, with words to spare: a template that just reaches its
// points is lost with the next small change.
#include <algorithm>
#include <set>

#include "base/text/label_key.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

// The labels that a sheet says, as recognition compares them.
class Words {
  public:
    Words(const xlsx::SheetLayout& sheet, CellRange rows) {
        for (const xlsx::LayoutCell& cell : sheet.cells) {
            if (cell.type != CellType::text || cell.at.row < rows.first.row ||
                cell.at.row > rows.last.row) {
                continue;
            }
            std::string key = label_key(cell.text);
            keys_.insert(split_head(cell.text, key).key);
            const std::size_t colon = key.find(':');
            if (colon != std::string::npos) keys_.insert(key.substr(0, colon));
            keys_.insert(std::move(key));
        }
    }

    [[nodiscard]] bool has(const mapping::Label& label) const { return keys_.contains(label.key); }

  private:
    std::set<std::string> keys_;
};

// Labels and heads that are gone are told where they are looked for.
class AskedElsewhere {
  public:
    explicit AskedElsewhere(const mapping::Mapping& mapping) {
        for (const mapping::FieldSpec& field : mapping.fields) add(field.labels);
        for (const mapping::Block& block : mapping.blocks) {
            for (const mapping::ColumnSpec& column : block.columns) {
                for (const mapping::HeadPath& head : column.heads) add(head.parts);
            }
            for (const mapping::RowKind& kind : block.row_kinds) add(kind.labels);
            for (const mapping::TotalLine& total : block.totals) add(total.labels);
        }
    }
    [[nodiscard]] bool has(const mapping::Label& label) const { return keys_.contains(label.key); }

  private:
    void add(const std::vector<mapping::Label>& labels) {
        for (const mapping::Label& label : labels) keys_.insert(label.key);
    }

    std::set<std::string> keys_;
};

void check_recognition(const TemplateForm& form, TemplateFindings& findings) {
    const Words words(form.layout(), form.form.range);
    const AskedElsewhere asked(form.mapping);
    std::string missing;
    for (const mapping::Label& label : form.mapping.recognise.words) {
        if (words.has(label) || asked.has(label)) continue;
        if (!missing.empty()) missing += "、";
        missing += label.text;
    }
    if (missing.empty()) return;
    findings.about_cell(Code::template_word_missing, form, form.form.range.first, {},
                        form.mapping.id, missing);
}

// A sheet that the importer could not place: only those that people see are meant to be forms.
void pass_on(const TemplateView& view, const Finding& finding, TemplateFindings& findings) {
    if (finding.code == Code::mapping_ambiguous || finding.code == Code::sheet_too_large) {
        findings.take(finding);
        return;
    }
    if (finding.code != Code::sheet_like_no_form) return;
    const xlsx::SheetFact* const sheet = view.facts.sheet(finding.at.sheet);
    if (sheet == nullptr || sheet->layout.state != xlsx::SheetState::visible) return;
    Finding unrecognised = finding;
    unrecognised.code = Code::template_unrecognised;
    findings.take(unrecognised);
}

void run_recognition(const TemplateView& view, TemplateFindings& findings) {
    bool told = false;
    for (const Finding& finding : view.submission.findings) {
        pass_on(view, finding, findings);
        told = told || finding.code == Code::sheet_like_no_form ||
               finding.code == Code::mapping_ambiguous || finding.code == Code::sheet_too_large;
    }
    if (view.forms.empty() && !told) findings.about_file(Code::template_no_form, {});
    for (const TemplateForm& form : view.forms) check_recognition(form, findings);
}

}  // namespace

extern const TemplateCheck recognition_template_check{"recognition", run_recognition};

}  // namespace jixiao::check
