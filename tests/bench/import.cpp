// SPDX-License-Identifier: MIT
// bench_import FOLDER [FILES] [ROUNDS]: CPU time of the whole import to JSONL and of reading every
// cell, as multiples of the time that inflating the same parts takes with libdeflate; then what a
// second thread gains. FOLDER receives the input and the output.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "cli/import_run.hpp"
#include "clocks.hpp"
#include "generated_forms.hpp"
#include "mapping/mapping_set.hpp"
#include "read_cells.hpp"
#include "rivals.hpp"

namespace {

using namespace jixiao;
using Paths = std::vector<std::filesystem::path>;

class Silence final : public cli::ImportReport {
  public:
    [[nodiscard]] bool speaks_of(const cli::FileResult&) const override { return false; }
    void add(const cli::FileResult&) override {}
    void finish(const cli::ImportTotals&) override {}
};

class WholeImport {
  public:
    WholeImport(const std::filesystem::path& folder, const Paths& paths)
        : out_(folder / "import.jsonl"), set_(mapping::load_mappings({})) {
        for (const auto& path : paths) inputs_.push_back({path, path.string(), std::nullopt});
    }

    // Taking a former result of 100 MB from the disk is no part of an import.
    void prepare() const { std::filesystem::remove(out_); }
    // Returns the number of forms found.
    std::size_t run(std::size_t jobs) const {
        store::Writer writer = store::make_writer(store::Format::jsonl, out_, set_);
        Silence report;
        cli::Context context{std::cout, std::cerr};
        cli::Progress progress(context, inputs_.size());
        return cli::run_import({inputs_, set_, jobs, &writer}, report, progress).forms;
    }

  private:
    std::filesystem::path out_;
    mapping::MappingSet set_;
    std::vector<cli::InputFile> inputs_;
};

struct Timed {
    const char* name;
    std::function<void()> run;
    std::function<void()> prepare = [] {};  // not measured
    std::vector<double> seconds = {};
    std::vector<double> ratios = {};  // to the first one of the same round
};

// One after the other in each round, so that all see the same machine.
void measure(std::vector<Timed>& all, double (*now)(), int rounds) {
    for (int round = 0; round <= rounds; ++round) {  // the first one only warms up
        for (Timed& timed : all) {
            timed.prepare();
            const double before = now();
            timed.run();
            if (round == 0) continue;
            timed.seconds.push_back(now() - before);
            timed.ratios.push_back(timed.seconds.back() / all.front().seconds.back());
        }
    }
    for (const Timed& timed : all) {
        std::printf("  %-26s %8.1f ms   %5.2f\n", timed.name, bench::median(timed.seconds) * 1e3,
                    bench::median(timed.ratios));
    }
}

void compare(const std::filesystem::path& folder, const Paths& paths, int rounds) {
    std::vector<bench::NeededParts> inputs;
    for (const auto& path : paths) inputs.emplace_back(path);
    const WholeImport import(folder, paths);
    xlsx::ReaderState state;
    bench::Totals totals;
    std::size_t inflated = 0;
    std::printf("%zu files, %zu forms; CPU time, one job\n", paths.size(), import.run(1));
    const auto prepare = [&] { import.prepare(); };
    std::vector<Timed> parts{{"inflate alone, libdeflate",
                              [&] {
                                  for (const auto& input : inputs)
                                      inflated += bench::inflate_alone(input);
                              }},
                             {"raw read",
                              [&] {
                                  for (const auto& path : paths)
                                      bench::read_workbook(path, state, totals);
                              }},
                             {"import to JSONL", [&] { import.run(1); }, prepare}};
    measure(parts, bench::cpu_seconds, rounds);
    std::printf("wall time (all rounds above saw %zu bytes and %zu cells)\n", inflated,
                totals.cells);
    std::vector<Timed> jobs{{"one job", [&] { import.run(1); }, prepare},
                            {"two jobs", [&] { import.run(2); }, prepare}};
    measure(jobs, bench::wall_seconds, rounds);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: bench_import FOLDER [FILES] [ROUNDS]\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const std::size_t files = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2000;
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 7;
    compare(folder, bench::generate_forms(folder, files), rounds);
    return 0;
}
