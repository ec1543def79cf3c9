// SPDX-License-Identifier: MIT
#include "cli/command_line/jobs.hpp"

#include <algorithm>
#include <thread>

#include "cli/command_line/arguments.hpp"

namespace jixiao::cli {

std::size_t jobs_of(const Arguments& arguments) {
    constexpr std::size_t kMost = 256;
    return arguments.number("jobs", 1, kMost)
        .value_or(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace jixiao::cli
