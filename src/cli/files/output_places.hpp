// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files/input_files.hpp"

namespace jixiao::cli {

// Takes away the files inside `out` when it lies within one of the folders that `arguments` name:
// what a former run has put there is not to be read again.
void leave_out_outputs(std::vector<InputFile>& files, std::span<const std::string> arguments,
                       const std::filesystem::path& out);

// Where copies of the files go: under `out` with the names they have within the folders that
// `arguments` name, or with their own names. Names that come twice are told apart by a number (_2,
// _3 …). Throws Error(output_is_input) when one of them is one of the files, which advises another
// `option`.
std::vector<std::filesystem::path> output_places(std::span<const InputFile> files,
                                                 std::span<const std::string> arguments,
                                                 const std::filesystem::path& out,
                                                 std::string_view option = "--out");

// Writes a result to its place, folders included, whole or not at all. Throws
// Error(output_unwritable).
void write_output(const std::filesystem::path& place, std::string_view bytes);

}  // namespace jixiao::cli
