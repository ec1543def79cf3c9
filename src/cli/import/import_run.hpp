// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "cli/files/input_files.hpp"
#include "cli/import/import_report.hpp"
#include "cli/import/import_result.hpp"
#include "cli/terminal/progress.hpp"
#include "mapping/mapping.hpp"
#include "store/writer.hpp"

namespace jixiao::cli {

struct ImportJob {
    std::span<const InputFile> inputs;
    const mapping::MappingSet& mappings;
    std::size_t jobs = 1;
    store::Writer* writer = nullptr;  // nullptr: nothing is written
};

// Reads all inputs, each as one piece of work, and hands what they hold to the writer and the
// report in the order of the inputs, whatever the number of jobs. A file that cannot be read
// becomes a refusal and the run goes on. Throws what the writer throws, and
// Error(run_interrupted) when the user ends the run before its time.
ImportTotals run_import(const ImportJob& job, ImportReport& report, Progress& progress);

}  // namespace jixiao::cli
