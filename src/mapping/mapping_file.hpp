// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::mapping {

// Folders beside the mappings, and beside the shipped ones.
inline constexpr std::string_view kDictionaryFolder = "dictionaries";
inline constexpr std::string_view kRuleFolder = "rules";
inline constexpr std::string_view kSummaryFolder = "summaries";

// The text of a mapping or dictionary file. Throws Error (mapping_unreadable and others) for
// anything but a regular file of reasonable size.
std::string read_mapping_text(const std::filesystem::path& file);

// The .toml files of a folder by name, folders inside it left out. None if it is no folder.
std::vector<std::filesystem::path> mapping_files_in(const std::filesystem::path& folder);

}  // namespace jixiao::mapping
