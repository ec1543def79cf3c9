// SPDX-License-Identifier: MIT
// bench_import FOLDER [FILES] [ROUNDS]: CPU time of the whole import to JSONL and of reading every
// cell, as multiples of the time that inflating the same parts takes with libdeflate; then what a
// second thread gains, with and without the data, beside two processes that share nothing. FOLDER
// receives the input and the output; on tmpfs it shows what the disk has to do with it.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/import/import_run.hpp"
#include "clocks.hpp"
#include "generated_forms.hpp"
#include "mapping/mapping_set.hpp"
#include "read_cells.hpp"
#include "rivals.hpp"
#include "timed.hpp"
#include "worker_process.hpp"

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
    WholeImport(const std::filesystem::path& folder, const Paths& paths,
                const std::string& out = "import.jsonl")
        : out_(folder / out), set_(mapping::load_mappings({})) {
        for (const auto& path : paths) inputs_.push_back({path, path.string(), std::nullopt});
    }

    // Taking a former result of 100 MB from the disk is no part of an import.
    void prepare() const { std::filesystem::remove(out_); }
    // Returns the number of forms found.
    std::size_t run(std::size_t jobs) const {
        store::Writer writer = store::make_writer(store::Format::jsonl, out_, set_);
        return run(jobs, &writer);
    }
    // The same without the data.
    std::size_t run_dry(std::size_t jobs) const { return run(jobs, nullptr); }

  private:
    std::size_t run(std::size_t jobs, store::Writer* writer) const {
        Silence report;
        cli::Context context{std::cout, std::cerr};
        cli::Progress progress(context, inputs_.size());
        return cli::run_import({inputs_, set_, jobs, writer}, report, progress).forms;
    }

    std::filesystem::path out_;
    mapping::MappingSet set_;
    std::vector<cli::InputFile> inputs_;
};

constexpr const char* kHalves[] = {"import-0.jsonl", "import-1.jsonl"};

// Every second file, in a process of its own.
std::function<std::function<void()>()> half_import(const std::filesystem::path& folder,
                                                   const Paths& paths, std::size_t first) {
    return [&folder, &paths, first] {
        Paths half;
        for (std::size_t i = first; i < paths.size(); i += 2) half.push_back(paths[i]);
        const auto import = std::make_shared<WholeImport>(folder, half, kHalves[first]);
        return [import] { import->run(1); };
    };
}

void compare(const std::filesystem::path& folder, const Paths& paths, int rounds) {
    const bench::WorkerProcess one(0, half_import(folder, paths, 0));
    const bench::WorkerProcess other(1, half_import(folder, paths, 1));
    std::vector<bench::NeededParts> inputs;
    for (const auto& path : paths) inputs.emplace_back(path);
    const WholeImport import(folder, paths);
    xlsx::ReaderState state;
    bench::Totals totals;
    std::size_t inflated = 0;
    std::printf("%zu files, %zu forms; CPU time, one job\n", paths.size(), import.run(1));
    const auto prepare = [&] { import.prepare(); };
    bench::measure({{"inflate alone, libdeflate",
                     [&] {
                         for (const auto& input : inputs) inflated += bench::inflate_alone(input);
                     }},
                    {"raw read",
                     [&] {
                         for (const auto& path : paths) bench::read_workbook(path, state, totals);
                     }},
                    {"import to JSONL", [&] { import.run(1); }, prepare}},
                   bench::cpu_seconds, rounds);
    std::printf("wall time (all rounds above saw %zu bytes and %zu cells)\n", inflated,
                totals.cells);
    bench::measure({{"one job, nothing written", [&] { import.run_dry(1); }},
                    {"two jobs, nothing written", [&] { import.run_dry(2); }}},
                   bench::wall_seconds, rounds);
    bench::measure({{"one job, into FOLDER", [&] { import.run(1); }, prepare},
                    {"two jobs, into FOLDER", [&] { import.run(2); }, prepare},
                    {"two processes",
                     [&] {
                         one.start();
                         other.start();
                         one.wait();
                         other.wait();
                     },
                     [&] {
                         for (const auto& name : kHalves) std::filesystem::remove(folder / name);
                     }}},
                   bench::wall_seconds, rounds);
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
