// SPDX-License-Identifier: MIT
// bench_check FOLDER [FILES] [ROUNDS]: CPU time of the whole check as a multiple of that of the
// whole import to JSONL, both as the commands run them: on copies of published forms that agree
// with themselves, and on random ones that contradict themselves everywhere. FOLDER receives the
// input and the output.
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "cli/application.hpp"
#include "clocks.hpp"
#include "generated_forms.hpp"
#include "timed.hpp"

namespace {

using namespace jixiao;

// What the command prints is made and thrown away.
void run_command(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    cli::Context context{out, out};
    if (cli::run_application(arguments, context) == cli::ExitCode::failure) {
        std::fputs(out.str().c_str(), stderr);
        std::exit(2);
    }
}

void compare(const char* title, const std::filesystem::path& forms,
             const std::filesystem::path& out, int rounds) {
    std::printf("%s; CPU time, one job\n", title);
    bench::measure({{"import to JSONL",
                     [&] {
                         run_command({"import", forms, "--jobs", "1", "--out", out});
                     },
                     [&] { std::filesystem::remove(out); }},
                    {"check",
                     [&] {
                         run_command({"check", forms, "--jobs", "1"});
                     }}},
                   bench::cpu_seconds, rounds);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: bench_check FOLDER [FILES] [ROUNDS]\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const std::size_t files = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2000;
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 7;
    bench::copy_forms(folder, files);
    compare("forms that agree with themselves", folder / "copies", folder / "import.jsonl", rounds);
    bench::generate_forms(folder, files);
    compare("random forms", folder / "forms", folder / "import.jsonl", rounds);
    return 0;
}
