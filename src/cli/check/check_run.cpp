// SPDX-License-Identifier: MIT
#include "cli/check/check_run.hpp"

#include <functional>
#include <iterator>
#include <memory>
#include <utility>

#include "check/across/collection.hpp"
#include "check/checker.hpp"
#include "cli/files/chosen_file.hpp"
#include "cli/work/interruption.hpp"
#include "cli/work/ordered_work.hpp"
#include "cli/work/refusal.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"
#include "store/json/jsonl_reader.hpp"

namespace jixiao::cli {
namespace {

// What all threads use and none changes.
struct Tools {
    explicit Tools(const CheckJob& job)
        : normaliser(job.mappings),
          lines(job.mappings),
          checker(job.mappings),
          collection(job.mappings, job.roster) {}

    normalise::Normaliser normaliser;
    store::JsonFormReader lines;
    check::Checker checker;
    check::Collection collection;
};

struct Outcome {
    FileResult result;
    std::shared_ptr<const check::Facts> facts;  // none of a file that was refused
    std::function<void()> rest;                 // of the job's own use of the submission
};

// Checks one input after another on one thread, with buffers of its own.
class CheckWorker {
  public:
    CheckWorker(const CheckJob& job, const Tools& tools)
        : job_(&job),
          tools_(&tools),
          importer_(std::make_unique<importer::Importer>(job.mappings)),
          reader_(std::make_unique<store::JsonlReader>(tools.lines)) {}

    void operator()(std::size_t index, Outcome& outcome) {
        const CheckInput& input = job_->inputs[index];
        outcome.rest = nullptr;
        auto refusal = input.problem;
        if (!refusal) refusal = refusal_of([&] { check(index, outcome); });
        if (!refusal) return;
        refusal->at.file = input.file->shown;
        outcome.result = {input.file->shown, std::move(refusal), {}, {}};
        outcome.facts = nullptr;
        outcome.rest = nullptr;
    }

  private:
    void check(std::size_t index, Outcome& outcome) {
        const CheckInput& input = job_->inputs[index];
        Submission& submission = input.lines != nullptr ? reader_->read(*input.lines, input.part)
                                                        : read_workbook(*input.file);
        tools_->checker(submission);
        const auto number = static_cast<std::uint32_t>(index);
        outcome.facts = tools_->collection.facts_of(submission, number);
        if (job_->use != nullptr) outcome.rest = job_->use->take(submission, number);
        outcome.result = result_of(submission);
    }

    Submission& read_workbook(const InputFile& file) {
        Submission& submission = importer_->read(file.path, file.shown, chosen(file));
        tools_->normaliser(submission, measures_);
        return submission;
    }

    const CheckJob* job_;
    const Tools* tools_;
    normalise::MeasureMemo measures_;
    std::unique_ptr<importer::Importer> importer_;
    std::unique_ptr<store::JsonlReader> reader_;
};

}  // namespace

CheckResult run_check(const CheckJob& job, Progress& progress) {
    Tools tools(job);
    CheckResult result;
    const InterruptionWatch watch;
    OrderedWork<Outcome> work(job.inputs.size(), job.jobs);
    work.run([&] { return CheckWorker(job, tools); },
             [&](std::size_t index, Outcome& outcome) {
                 if (watch.interrupted()) throw Error(Code::run_interrupted, {});
                 if (outcome.facts) tools.collection.add(outcome.facts);
                 if (outcome.rest) outcome.rest();
                 result.files.push_back(std::move(outcome.result));
                 progress.update(index + 1, result.files.back().file);
             });
    std::vector<Finding> across = tools.collection.finish();
    if (job.use != nullptr) {
        std::vector<Finding> more = job.use->finish(result.files, tools.collection.superseded());
        std::move(more.begin(), more.end(), std::back_inserter(across));
    }
    result.complete(std::move(across));
    progress.clear();
    return result;
}

}  // namespace jixiao::cli
