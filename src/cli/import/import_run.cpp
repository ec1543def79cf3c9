// SPDX-License-Identifier: MIT
#include "cli/import/import_run.hpp"

#include <utility>

#include "cli/files/chosen_file.hpp"
#include "cli/work/interruption.hpp"
#include "cli/work/ordered_work.hpp"
#include "cli/work/refusal.hpp"
#include "import/importer.hpp"
#include "normalise/normalise.hpp"

namespace jixiao::cli {
namespace {

struct Outcome {
    FileResult result;
    store::EncodedSubmission encoded;
};

// Reads one file after another on one thread, with buffers of its own.
class FileWorker {
  public:
    FileWorker(const ImportJob& job, const normalise::Normaliser& normaliser)
        : job_(&job),
          normaliser_(&normaliser),
          importer_(std::make_unique<importer::Importer>(job.mappings)),
          encoder_(job.writer == nullptr ? nullptr : job.writer->make_encoder()) {}

    void operator()(std::size_t index, Outcome& outcome) {
        const InputFile& input = job_->inputs[index];
        auto refusal = input.problem;
        if (!refusal) refusal = refusal_of([&] { read(index, outcome); });
        if (refusal) refuse(index, std::move(*refusal), outcome);
    }

  private:
    void read(std::size_t index, Outcome& outcome) {
        const InputFile& input = job_->inputs[index];
        Submission& submission = importer_->read(input.path, input.shown, chosen(input));
        (*normaliser_)(submission, measures_);
        encode(index, submission, outcome);
        outcome.result = result_of(submission);
    }

    // The data say of every file what became of it, also when nothing could be read.
    void refuse(std::size_t index, Finding finding, Outcome& outcome) {
        finding.at.file = job_->inputs[index].shown;
        Submission submission;
        submission.file = job_->inputs[index].shown;
        submission.findings.push_back(finding);
        encode(index, submission, outcome);
        outcome.result = {submission.file, std::move(finding), {}, {}};
    }

    void encode(std::size_t index, const Submission& submission, Outcome& outcome) {
        if (encoder_ == nullptr) return;
        const auto number = static_cast<std::uint32_t>(index + 1);
        encoder_->encode(submission, number, outcome.encoded);
    }

    const ImportJob* job_;
    const normalise::Normaliser* normaliser_;
    normalise::MeasureMemo measures_;
    std::unique_ptr<importer::Importer> importer_;
    std::unique_ptr<store::Encoder> encoder_;
};

}  // namespace

ImportTotals run_import(const ImportJob& job, ImportReport& report, Progress& progress) {
    const normalise::Normaliser normaliser(job.mappings);
    ImportTotals totals;
    const InterruptionWatch watch;
    OrderedWork<Outcome> work(job.inputs.size(), job.jobs);
    work.run([&] { return FileWorker(job, normaliser); },
             [&](std::size_t index, Outcome& outcome) {
                 if (watch.interrupted()) throw Error(Code::run_interrupted, {});
                 if (job.writer != nullptr) job.writer->sink->append(outcome.encoded);
                 totals.add(outcome.result);
                 if (report.speaks_of(outcome.result)) progress.clear();
                 report.add(outcome.result);
                 progress.update(index + 1, outcome.result.file);
             });
    if (job.writer != nullptr && !totals.only_own_reports()) job.writer->sink->finish();
    progress.clear();
    return totals;
}

}  // namespace jixiao::cli
