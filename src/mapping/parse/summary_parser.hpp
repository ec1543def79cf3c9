// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/parse/dimensions.hpp"
#include "mapping/summary.hpp"

namespace jixiao::mapping {

// nullopt for a text that is no TOML; what is wrong otherwise is among the issues.
std::optional<Summary> parse_summary(std::string_view text, const Dictionaries& dictionaries,
                                     Issues& issues);

// The definitions among files and folders, those in the folder summaries/ of a folder too. Files
// that cannot be read are none.
std::vector<std::filesystem::path> summary_files(
    const std::vector<std::filesystem::path>& files_or_dirs);

// The definition in the file. Throws MappingErrors with all its mistakes, Error for files that
// cannot be read.
Summary load_summary(const std::filesystem::path& file, const Dictionaries& dictionaries);

// The ids of the shipped definitions: their files' names.
std::vector<std::string> shipped_summaries();
// The file that is meant: a path, or such an id.
std::filesystem::path find_summary(const std::string& path_or_id);

}  // namespace jixiao::mapping
