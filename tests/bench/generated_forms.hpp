// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace jixiao::bench {

// Writes `count` filled forms in the manner of Shanghai's (20 to 70 rows, 8 columns, merges,
// borders, shared strings) into the folder and returns their paths. Files that are there already
// are taken as they are. The same number always gives the same content.
std::vector<std::filesystem::path> generate_forms(const std::filesystem::path& folder,
                                                  std::size_t count);

// Copies Shanghai's nine published self-evaluation forms of 2023 into the folder again and again
// until there are `count`. Files that are there already are taken as they are.
void copy_forms(const std::filesystem::path& folder, std::size_t count);

// One sheet of 300,000 rows and 12 columns: 4 of texts that repeat, 8 of numbers.
std::filesystem::path generate_large_sheet(const std::filesystem::path& folder);

}  // namespace jixiao::bench
