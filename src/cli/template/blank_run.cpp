// SPDX-License-Identifier: MIT
#include "cli/template/blank_run.hpp"

#include <algorithm>
#include <set>

#include "base/file/file_name.hpp"
#include "cli/work/interruption.hpp"
#include "cli/work/ordered_work.hpp"
#include "export/template/blank_writer.hpp"
#include "export/template/unit_content.hpp"

namespace jixiao::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".xlsx";

struct Task {
    const BlankBook* book = nullptr;
    const check::RosterUnit* unit = nullptr;  // nullptr: for any
    fs::path target;
};

std::vector<Task> tasks_of(const BlankJob& job) {
    std::vector<Task> tasks;
    for (const BlankBook& book : job.data.books) {
        if (job.roster.units.empty()) tasks.push_back({&book, nullptr, {}});
        for (const check::RosterUnit& unit : job.roster.units) tasks.push_back({&book, &unit, {}});
    }
    return tasks;
}

// Every file a name of its own, also where names differ only in signs that no file may have.
void name_files(const BlankJob& job, std::vector<Task>& tasks) {
    const bool one_file = job.out.extension() == kEnding;
    if (one_file && tasks.size() > 1) {
        throw Error(Finding{
            Code::usage_bad_value, {}, "out", job.out.string(), job.out.stem().string() + "/", {}});
    }
    std::set<std::string> taken;
    for (Task& task : tasks) {
        if (one_file) {
            task.target = job.out;
            continue;
        }
        const std::string& book = task.book->name;
        const std::string name =
            as_file_name(task.unit == nullptr ? book : task.unit->name + "_" + book);
        std::string unique = name;
        for (int i = 2; !taken.insert(unique).second; ++i) {
            unique = name + "_" + std::to_string(i);
        }
        task.target = job.out / unique.append(kEnding);
    }
}

class BlankWorker {
  public:
    explicit BlankWorker(const BlankJob& job, const std::vector<Task>& tasks)
        : job_(&job), tasks_(&tasks) {}

    void operator()(std::size_t index, MadeBlank& made) const {
        const Task& task = (*tasks_)[index];
        made = {};
        made.path = task.target.generic_string();
        const mapping::Mapping& mapping = job_->maker.mapping();
        exporter::BlankMarks marks{mapping.id, mapping.version, mapping.name, {}, {}};
        std::vector<exporter::SheetPlan> sheets;
        for (const exporter::FormContent& printed : task.book->sheets) {
            exporter::FormContent content = printed;
            if (task.unit != nullptr) fill_in(*task.unit, content, made, marks);
            add(job_->maker.plan(content), made, sheets);
        }
        exporter::write_blank(task.target, sheets, marks, job_->password,
                              job_->mappings.dictionaries);
    }

  private:
    void fill_in(const check::RosterUnit& unit, exporter::FormContent& content, MadeBlank& made,
                 exporter::BlankMarks& marks) const {
        const mapping::Mapping& mapping = job_->maker.mapping();
        const auto& allotments = job_->data.allotments;
        const auto filled = exporter::fill_in_unit(mapping, unit, allotments, content);
        marks.unit = unit.name;
        marks.unit_code = allotments.code_of(unit);
        made.lacks_allotment = made.lacks_allotment || (exporter::takes_allotment(mapping) &&
                                                        !allotments.empty() && !filled.allotment);
    }

    static void add(exporter::PlannedBlank plan, MadeBlank& made,
                    std::vector<exporter::SheetPlan>& sheets) {
        ++made.sheets;
        made.rows += plan.rows;
        made.answers += plan.answers;
        made.formulas += plan.formulas;
        made.left_out = std::move(plan.left_out);
        // Sheets of one workbook have different names.
        const std::string name = plan.sheet.name;
        for (int i = 2; std::any_of(sheets.begin(), sheets.end(),
                                    [&](const auto& one) { return one.name == plan.sheet.name; });
             ++i) {
            plan.sheet.name = name + std::to_string(i);
        }
        sheets.push_back(std::move(plan.sheet));
    }

    const BlankJob* job_;
    const std::vector<Task>* tasks_;
};

}  // namespace

std::vector<MadeBlank> run_blanks(const BlankJob& job, Progress& progress) {
    std::vector<Task> tasks = tasks_of(job);
    name_files(job, tasks);
    std::vector<MadeBlank> made;
    const InterruptionWatch watch;
    OrderedWork<MadeBlank> work(tasks.size(), job.jobs);
    work.run([&] { return BlankWorker(job, tasks); },
             [&](std::size_t index, MadeBlank& one) {
                 if (watch.interrupted()) throw Error(Code::run_interrupted, {});
                 made.push_back(std::move(one));
                 progress.update(index + 1, made.back().path);
             });
    progress.clear();
    return made;
}

}  // namespace jixiao::cli
