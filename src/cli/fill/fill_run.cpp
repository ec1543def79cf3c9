// SPDX-License-Identifier: MIT
#include "cli/fill/fill_run.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "base/text/ascii.hpp"
#include "cli/files/chosen_file.hpp"
#include "cli/work/interruption.hpp"
#include "cli/work/ordered_work.hpp"
#include "cli/work/refusal.hpp"
#include "export/fill/assignment.hpp"
#include "export/fill/fill_workbook.hpp"
#include "export/fill/form_plan.hpp"
#include "export/fill/output_name.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "store/json/jsonl_reader.hpp"

namespace jixiao::cli {
namespace {

// What all threads use and none changes.
struct Tools {
    explicit Tools(const FillJob& job)
        : normaliser(job.mappings), dictionaries(job.mappings), lines(job.mappings) {}

    normalise::Normaliser normaliser;
    normalise::Dictionaries dictionaries;
    store::JsonFormReader lines;
};

// Fills in the forms of one input after another on one thread, with buffers of its own.
class FillWorker {
  public:
    FillWorker(const FillJob& job, const Tools& tools, const InterruptionWatch& watch)
        : job_(&job),
          tools_(&tools),
          watch_(&watch),
          importer_(std::make_unique<importer::Importer>(job.mappings)),
          reader_(std::make_unique<store::JsonlReader>(tools.lines)),
          edit_(std::make_unique<xlsx::EditState>()) {}

    void operator()(std::size_t index, FillResult& result) {
        const CheckInput& input = job_->inputs[index];
        result = {};
        auto refusal = input.problem;
        if (!refusal) refusal = refusal_of([&] { fill(input, result); });
        if (!refusal) return;
        refusal->at.file = input.file->shown;
        result = {{input.file->shown, std::move(refusal), {}, {}}, {}};
    }

  private:
    void fill(const CheckInput& input, FillResult& result) {
        Submission& submission = input.lines != nullptr ? reader_->read(*input.lines, input.part)
                                                        : read_workbook(*input.file);
        const fill::Assignment assignment =
            fill::assign(submission, job_->mappings, job_->templates);
        std::vector<Finding> findings;
        for (const std::size_t form : assignment.without) {
            findings.push_back(other_form(submission, submission.forms[form]));
        }
        for (const fill::Copy& copy : assignment.copies) {
            if (watch_->interrupted()) return;  // nobody takes the result
            result.workbooks.push_back(make(submission, copy));
        }
        submission.findings.clear();
        for (Form& form : submission.forms) form.findings.clear();
        result.file = result_of(submission);
        result.file.findings = std::move(findings);
    }

    Submission& read_workbook(const InputFile& file) {
        Submission& submission = importer_->read(file.path, file.shown, chosen(file));
        tools_->normaliser(submission, measures_);
        return submission;
    }

    [[nodiscard]] Finding other_form(const Submission& submission, const Form& form) const {
        std::string known;
        for (const auto& source : job_->templates) {
            for (const fill::BlankForm& blank : source->forms()) {
                if (known.find(blank.mapping->id) != std::string::npos) continue;
                known.append(known.empty() ? "" : ", ").append(blank.mapping->id);
            }
        }
        return {Code::fill_other_form,
                {submission.file, std::string(form.sheet), {}},
                {},
                std::string(form.id),
                std::move(known),
                {}};
    }

    MadeWorkbook make(const Submission& submission, const fill::Copy& copy) {
        const fill::Template& source = *job_->templates[copy.source];
        xlsx::WorkbookEditor workbook(*job_->packages[copy.source], *edit_);
        std::vector<fill::FormToFill> forms;
        for (const fill::FormPair& pair : copy.forms) {
            const Form& form = submission.forms[pair.data];
            forms.push_back(
                {&form, &job_->mappings.mappings[form.mapping], &source.forms()[pair.blank]});
        }
        std::vector<fill::FilledSheet> sheets =
            fill::plan_fill(std::move(forms), submission.file, tools_->dictionaries);
        for (const fill::FilledSheet& sheet : sheets) fill::make_rows(sheet.plan, workbook);
        fill::write_cells(sheets, source, workbook);
        std::vector<Finding> findings;
        for (fill::FilledSheet& sheet : sheets) {
            for (Finding& finding : sheet.plan.findings) findings.push_back(std::move(finding));
        }
        const fill::FormPair& first = copy.forms.front();
        const std::string stem = std::filesystem::path(submission.file).stem().string();
        return {fill::output_name(submission.forms[first.data],
                                  source.forms()[first.blank].mapping->name, stem),
                std::filesystem::path(source.shown()).extension().string(), workbook.bytes(),
                std::move(findings)};
    }

    const FillJob* job_;
    const Tools* tools_;
    const InterruptionWatch* watch_;
    normalise::MeasureMemo measures_;
    std::unique_ptr<importer::Importer> importer_;
    std::unique_ptr<store::JsonlReader> reader_;
    std::unique_ptr<xlsx::EditState> edit_;
};

// What is complete stays.
Error interrupted(const FillTotals& totals) {
    return {Code::fill_interrupted, {}, {{"count", std::to_string(totals.written + totals.kept)}}};
}

void add_findings(MadeWorkbook& made, const std::string& path, std::vector<Finding>& findings) {
    for (Finding& finding : made.findings) {
        if (finding.at.file.empty()) finding.at.file = path;
        findings.push_back(std::move(finding));
    }
}

// "XLSX"
std::string ending_of(const FillResult& result) {
    std::string ending = result.workbooks.front().extension;
    ending.erase(0, 1);
    for (char& c : ending) c = ascii_upper(c);
    return ending;
}

// Filling it in would only make another of the same.
bool is_from_former_run(const FillJob& job, std::size_t index, const FillResult& result) {
    const InputFile& input = *job.inputs[index].file;
    return !result.workbooks.empty() &&
           std::all_of(result.workbooks.begin(), result.workbooks.end(),
                       [&](const MadeWorkbook& made) {
                           return job.out.is_from_former_run(input, made.name, made.extension);
                       });
}

}  // namespace

FillTotals run_fill(const FillJob& job, Progress& progress, const TellResult& tell) {
    const Tools tools(job);
    FillTotals totals;
    const InterruptionWatch watch;
    OrderedWork<FillResult> work(job.inputs.size(), job.jobs);
    work.run([&] { return FillWorker(job, tools, watch); },
             [&](std::size_t index, FillResult& result) {
                 if (watch.interrupted()) throw interrupted(totals);
                 if (is_from_former_run(job, index, result)) {
                     ++totals.inputs.not_read[ending_of(result)];
                     return progress.update(index + 1, result.file.file);
                 }
                 for (MadeWorkbook& made : result.workbooks) {
                     if (watch.interrupted()) throw interrupted(totals);
                     const auto place = job.out.put(made.name, made.extension, made.bytes);
                     ++(place.is_new ? totals.written : totals.kept);
                     add_findings(made, place.path.string(), result.file.findings);
                 }
                 totals.inputs.add(result.file);
                 tell(result);
                 progress.update(index + 1, result.file.file);
             });
    progress.clear();
    return totals;
}

}  // namespace jixiao::cli
