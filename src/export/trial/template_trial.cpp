// SPDX-License-Identifier: MIT
#include "export/trial/template_trial.hpp"

#include <optional>
#include <string>
#include <utility>

#include "export/fill/fill_workbook.hpp"
#include "export/fill/form_plan.hpp"
#include "export/trial/comparison.hpp"
#include "export/trial/trial_findings.hpp"
#include "export/trial/trial_form.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "xlsx/edit/workbook_editor.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::trial {
namespace {

constexpr std::size_t kMoreRows = 2;

}  // namespace

struct TemplateTrial::State {
    explicit State(const mapping::MappingSet& set)
        : mappings(set), importer(set), normaliser(set), dictionaries(set) {}

    // The forms of a template, filled in.
    struct Filled {
        Submission data;  // owns the texts of the forms
        std::vector<TrialForm> forms;
        std::size_t added = 0;
        std::size_t current = 0;  // the form that is being filled in
    };

    void make_answers(const check::TemplateView& view, const fill::Template& blank,
                      std::size_t more_rows, Filled& filled) {
        AnswerMaker maker(mappings, filled.data.texts);
        for (std::size_t i = 0; i < view.forms.size(); ++i) {
            filled.forms.push_back(
                maker.make({view.forms[i], blank.forms()[i], view.facts}, more_rows));
            TrialForm& form = filled.forms.back();
            filled.added += form.added;
            // What the answers mean is read as for any submission.
            filled.data.forms.push_back(std::move(form.data));
        }
        normaliser(filled.data);
        for (std::size_t i = 0; i < filled.forms.size(); ++i) {
            filled.forms[i].data = std::move(filled.data.forms[i]);
        }
    }

    void fill(const fill::Template& blank, const xlsx::WorkbookSource& source, Filled& filled) {
        xlsx::WorkbookEditor workbook(source, edits);
        // From below: rows that are inserted move the forms that stand under them.
        for (std::size_t i = filled.forms.size(); i-- > 0;) {
            filled.current = i;
            const Form& data = filled.forms[i].data;
            fill::FillPlan plan = fill::plan_fill(data, mappings.mappings[data.mapping],
                                                  filled.data.file, blank.forms()[i], dictionaries);
            fill::apply(plan, blank.forms()[i], filled.data.file, workbook);
        }
        bytes = workbook.bytes();
    }

    // The form that is read on the sheet of a form that was filled in.
    [[nodiscard]] static const Form* counterpart(const Submission& back, const Filled& filled,
                                                 std::size_t index) {
        const Form& form = filled.forms[index].data;
        if (back.forms.size() == filled.forms.size()) {
            const Form& same = back.forms[index];
            return same.mapping == form.mapping ? &same : nullptr;
        }
        for (const Form& other : back.forms) {
            if (other.sheet_index == form.sheet_index && other.mapping == form.mapping) {
                return &other;
            }
        }
        return nullptr;
    }

    void run(const check::TemplateView& view, const std::filesystem::path& path) {
        const fill::Template blank(path, path.string(), mappings);
        const xlsx::WorkbookSource source(path);
        for (const std::size_t more_rows : {std::size_t{0}, kMoreRows}) {
            Filled filled;
            filled.data.file = path.string();
            make_answers(view, blank, more_rows, filled);
            if (more_rows > 0 && filled.added == 0) return;
            TrialFindings told(view, more_rows > 0, findings);
            try {
                fill(blank, source, filled);
                read_back(path, filled, told);
            } catch (const Error& error) {
                told.failed(filled.current, error);
            }
            if (!findings.empty()) return;
        }
    }

    void read_back(const std::filesystem::path& path, const Filled& filled, TrialFindings& told) {
        Submission& back =
            importer.read(xlsx::MappedFile::from_memory(bytes, path.string()), path.string());
        normaliser(back, measures);
        for (std::size_t i = 0; i < filled.forms.size(); ++i) {
            const Form* const read = counterpart(back, filled, i);
            if (read == nullptr) {
                told.unrecognised(i);
            } else {
                told.add(i, compare(filled.forms[i], *read, mappings.mappings[read->mapping]));
            }
        }
    }

    const mapping::MappingSet& mappings;
    std::string bytes;  // outlive the importer, which keeps its file open
    importer::Importer importer;
    normalise::Normaliser normaliser;
    normalise::Dictionaries dictionaries;
    normalise::MeasureMemo measures;
    xlsx::EditState edits;
    std::vector<Finding> findings;
};

TemplateTrial::TemplateTrial(const mapping::MappingSet& mappings)
    : state_(std::make_unique<State>(mappings)) {}

TemplateTrial::~TemplateTrial() = default;

void TemplateTrial::run(const check::TemplateView& view, const std::filesystem::path& path,
                        std::vector<Finding>& findings) {
    if (view.forms.empty()) return;
    state_->findings.clear();
    state_->run(view, path);
    for (Finding& finding : state_->findings) finding.at.file = view.submission.file;
    add_unexplained(std::move(state_->findings), findings);
}

}  // namespace jixiao::trial
