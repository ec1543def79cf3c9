// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "base/finding/finding.hpp"
#include "mapping/file_list.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::mapping {

// The mappings that come with the program: $JIXIAO_MAPPINGS, else share/jixiao/mappings beside the
// executable's folder, else those of the source tree.
std::filesystem::path default_mapping_dir();

// Reads mapping files and the .toml files of folders, and the dictionaries in `dictionaries/`
// beside them, which add to the shipped ones (a file or folder that is such a dictionary may be
// named too). No path: the shipped mappings. `for_each` reads the files. Throws MappingErrors with
// everything that is wrong in all the files, or Error when there is nothing to read.
MappingSet load_mappings(const std::vector<std::filesystem::path>& files_or_dirs,
                         const ForEach& for_each = for_each_in_turn);

// The same for looking only: nothing is thrown, warnings are given too. Findings stand in the
// order of the files and lines.
std::vector<Finding> check_mappings(const std::vector<std::filesystem::path>& files_or_dirs);

}  // namespace jixiao::mapping
