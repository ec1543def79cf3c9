// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "check/roster/roster.hpp"
#include "cli/check/check_inputs.hpp"
#include "cli/check/check_result.hpp"
#include "cli/check/submission_use.hpp"
#include "cli/terminal/progress.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::cli {

struct CheckJob {
    std::span<const CheckInput> inputs;
    const mapping::MappingSet& mappings;
    const check::Roster& roster;
    std::size_t jobs = 1;
    SubmissionUse* use = nullptr;  // nullptr: the check is all
};

// Reads and checks all inputs, each as one piece of work, and then what they say about each other.
// The result does not depend on the number of jobs. An input that cannot be read becomes a refusal
// and the run goes on. Throws mapping::MappingErrors for rules that cannot be used, and
// Error(run_interrupted) when the user ends the run before its time.
CheckResult run_check(const CheckJob& job, Progress& progress);

}  // namespace jixiao::cli
