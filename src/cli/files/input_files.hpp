// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding/finding.hpp"

namespace jixiao::cli {

// A file to read. `shown` is its name as the user gave it, inside folders with '/'.
struct InputFile {
    std::filesystem::path path;
    std::string shown;
    std::optional<Finding> problem;  // already known not to be readable: a folder that is locked
    bool in_folder = false;          // the user has named a folder that it lies in
};

// What lies in folders beside the files that are read: how many there are of each kind, named by
// the ending in capitals ("PDF"), or of a sub-folder that is left out, by its name ("退回/").
using OtherFiles = std::map<std::string, std::size_t>;
inline constexpr std::string_view kNoExtension = "?";

// Folders for what is given back to units, as annotate names them.
inline constexpr std::string_view kReturnedFolder = "returned";
inline constexpr std::string_view kReturnedFolderZh = "退回";

// The files that the user means, each once, in the order of the arguments, inside a folder in
// natural order. What is no folder is taken as it is, whether it can be read or not. From folders
// and their sub-folders come all files that are named like a spreadsheet — also like one that the
// reader refuses (.xls, .et …), so that nothing is passed over in silence; all else is counted, so
// are lists and reports (.csv) and what lies in a sub-folder for files that were given back: those
// are no second submissions, and corrected ones are read when that folder is named. Lock files
// (~$…), hidden files and hidden folders are not counted. Links are followed, loops are not.
struct FoundFiles {
    std::vector<InputFile> inputs;
    OtherFiles others;
};
FoundFiles find_files(std::span<const std::string> arguments);
// The same without the others.
std::vector<InputFile> input_files(std::span<const std::string> arguments);

// Whether a file of this name is taken from a folder.
bool is_spreadsheet_name(std::string_view name);

// A slip such as `--out form.xlsx` must not cost the user the form: throws Error(output_is_input)
// when `out`, which the user gave by `option`, is one of the inputs.
void refuse_to_overwrite(std::span<const InputFile> inputs, const std::filesystem::path& out,
                         std::string_view option = "--out");

}  // namespace jixiao::cli
