// SPDX-License-Identifier: MIT
#include "cli/annotate/annotate_run.hpp"

#include <memory>
#include <utility>

#include "cli/files/output_places.hpp"
#include "cli/work/interruption.hpp"
#include "cli/work/ordered_work.hpp"
#include "cli/work/refusal.hpp"
#include "export/annotate/returned_workbook.hpp"
#include "xlsx/package/mapped_file.hpp"

namespace jixiao::cli {
namespace {

// Marks one file after another on one thread, with buffers of its own.
class AnnotateWorker {
  public:
    explicit AnnotateWorker(const AnnotateJob& job)
        : job_(&job), state_(std::make_unique<annotate::ReturnState>()) {}

    void operator()(std::size_t index, ReturnedFile& outcome) {
        const InputFile& file = job_->files[index];
        outcome = {};
        outcome.file = file.shown;
        outcome.checked = !job_->results.empty();
        auto refusal = file.problem;
        const FileResult* const result = job_->results.empty() ? nullptr : &job_->results[index];
        if (result != nullptr && result->refusal) refusal = result->refusal;
        if (!refusal) {
            refusal = refusal_of([&] {
                if (result == nullptr) {
                    clear(index, outcome);
                } else {
                    mark(index, *result, outcome);
                }
            });
            if (refusal && refusal->at.file.empty()) refusal->at.file = file.shown;
        }
        outcome.refusal = std::move(refusal);
    }

  private:
    void mark(std::size_t index, const FileResult& result, ReturnedFile& outcome) {
        outcome.own_report = result.is_own_report;
        if (result.is_own_report) return;
        const InputFile& file = job_->files[index];
        const annotate::Review review =
            annotate::make_review(file.path.filename().string(), result.findings, job_->least,
                                  {job_->language, job_->occasion});
        outcome.counts = review.counts;
        if (review.remarks.empty()) {
            if (job_->write_all) clear(index, outcome);
            return;
        }
        const annotate::ReturnedWorkbook made = annotate::with_marks(file.path, review, *state_);
        write(index, made.bytes, outcome);
        outcome.round = made.round;
    }

    void clear(std::size_t index, ReturnedFile& outcome) {
        const InputFile& file = job_->files[index];
        if (const auto bytes = annotate::without_marks(file.path, *state_)) {
            write(index, *bytes, outcome);
            outcome.cleared = true;
        } else if (job_->write_all) {
            write(index, xlsx::MappedFile(file.path).bytes(), outcome);
        }
    }

    void write(std::size_t index, std::string_view bytes, ReturnedFile& outcome) {
        write_output(job_->places[index], bytes);
        outcome.written_to = job_->places[index].string();
    }

    const AnnotateJob* job_;
    std::unique_ptr<annotate::ReturnState> state_;
};

}  // namespace

void run_annotate(const AnnotateJob& job, Progress& progress,
                  const std::function<void(const ReturnedFile&)>& tell) {
    const InterruptionWatch watch;
    OrderedWork<ReturnedFile> work(job.files.size(), job.jobs);
    work.run([&] { return AnnotateWorker(job); },
             [&](std::size_t index, ReturnedFile& outcome) {
                 if (watch.interrupted()) throw Error(Code::run_interrupted, {});
                 progress.clear();
                 tell(outcome);
                 progress.update(index + 1, outcome.file);
             });
    progress.clear();
}

}  // namespace jixiao::cli
