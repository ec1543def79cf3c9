// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "cli/check/check_result.hpp"
#include "cli/context.hpp"
#include "cli/files/input_files.hpp"

namespace jixiao::cli {

// Copies of blank forms with what was found in them marked at its cells.
struct MarkedCopies {
    std::span<const InputFile> files;
    std::span<const std::filesystem::path> places;  // of the copies, one a file
    std::string folder;                             // that they are in
    Level least = Level::explain;                   // of what is marked
};

// Writes a copy of every file with findings into the folder, and tells on the error stream how many
// there are and which could not be written. False when there are such.
bool write_marked_copies(const MarkedCopies& copies, const CheckResult& result, Context& context);

}  // namespace jixiao::cli
