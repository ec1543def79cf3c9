// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::mapping {

// The text of a mapping or dictionary file. Throws Error (mapping_unreadable and others) for
// anything but a regular file of reasonable size.
std::string read_mapping_text(const std::filesystem::path& file);

// The .toml files of a folder by name, folders inside it left out. None if it is no folder.
std::vector<std::filesystem::path> mapping_files_in(const std::filesystem::path& folder);

}  // namespace jixiao::mapping
