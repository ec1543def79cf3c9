// SPDX-License-Identifier: MIT
// bench_raw_read FOLDER [FILES] [ROUNDS]: CPU time of reading every cell, as a multiple of the
// time that inflating the same parts takes with libdeflate. FOLDER receives the input.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "clocks.hpp"
#include "generated_forms.hpp"
#include "read_cells.hpp"
#include "rivals.hpp"

namespace {

using namespace jixiao;
using bench::cpu_seconds;
using bench::median;
using bench::read_workbook;
using bench::Totals;

// Runs the three one after the other, several rounds, so that all see the same machine.
void compare(const char* title, const std::vector<std::filesystem::path>& paths, int rounds) {
    std::vector<bench::NeededParts> inputs;
    for (const auto& path : paths) inputs.emplace_back(path);
    xlsx::ReaderState state;
    Totals totals;
    std::size_t inflated = 0;
    std::size_t events = 0;
    const std::function<void()> runs[] = {[&] {
                                              for (const auto& input : inputs)
                                                  inflated += bench::inflate_alone(input);
                                          },
                                          [&] {
                                              for (const auto& path : paths)
                                                  read_workbook(path, state, totals);
                                          },
                                          [&] {
                                              for (const auto& input : inputs)
                                                  events += bench::inflate_and_expat(input);
                                          }};
    std::vector<double> seconds[3];
    std::vector<double> ratios[3];
    for (int round = 0; round <= rounds; ++round) {  // the first one only warms up
        for (std::size_t i = 0; i < 3; ++i) {
            const double before = cpu_seconds();
            runs[i]();
            if (round > 0) seconds[i].push_back(cpu_seconds() - before);
        }
        if (round == 0) continue;
        for (std::size_t i = 0; i < 3; ++i) {
            ratios[i].push_back(seconds[i].back() / seconds[0].back());
        }
    }
    const auto per_round = static_cast<std::size_t>(rounds) + 1;
    std::printf("%s: %zu files, %.1f MB of XML, %zu cells (%zu bytes of text, %zu events)\n", title,
                paths.size(), static_cast<double>(inflated / per_round) / 1e6,
                totals.cells / per_round, totals.text_bytes / per_round, events / per_round);
    const char* const names[] = {"inflate alone, libdeflate", "raw read", "libdeflate and expat"};
    for (std::size_t i = 0; i < 3; ++i) {
        std::printf("  %-26s %8.1f ms   %5.2f\n", names[i], median(seconds[i]) * 1e3,
                    median(ratios[i]));
    }
}

std::size_t status_kilobytes(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(key)) return std::strtoull(line.c_str() + key.size(), nullptr, 10);
    }
    return 0;
}

void measure_memory(const std::filesystem::path& path) {
    xlsx::ReaderState state;
    Totals totals;
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak starts anew
    const std::size_t before = status_kilobytes("VmRSS:");
    read_workbook(path, state, totals);
    const std::size_t strings = state.shared_strings.memory() / 1024;
    std::printf("large sheet: peak %zu KB above %zu KB at rest, shared strings %zu KB of it\n",
                status_kilobytes("VmHWM:") - before, before, strings);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: bench_raw_read FOLDER [FILES] [ROUNDS]\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const std::size_t files = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2000;
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 7;
    const auto large = bench::generate_large_sheet(folder);
    measure_memory(large);
    compare("small forms", bench::generate_forms(folder, files), rounds);
    compare("large sheet", {large}, rounds);
    return 0;
}
