// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "cli/context.hpp"
#include "cli/template/blank_run.hpp"

namespace jixiao::cli {

// What was made, what could not be read or used, and what the blanks cannot check themselves.
void print_blank_report(Context& context, const std::vector<MadeBlank>& made,
                        const BlankData& data);

}  // namespace jixiao::cli
