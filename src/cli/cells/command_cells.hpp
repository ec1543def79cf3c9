// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line/command.hpp"

namespace jixiao::cli {

// Prints what is in a workbook, cell by cell, whatever form it is.
extern const CommandEntry kCellsCommand;

}  // namespace jixiao::cli
