// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace jixiao::cli {

class Arguments;

// How many files to read at the same time: --jobs, else one a core. Throws Error(usage_bad_value).
std::size_t jobs_of(const Arguments& arguments);

}  // namespace jixiao::cli
