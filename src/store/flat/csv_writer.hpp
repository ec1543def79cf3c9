// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "store/writer.hpp"

namespace jixiao::store {

// A folder with one file per flat table, "funding.csv" …: UTF-8 with a byte-order mark, so that
// spreadsheet programs read it as such, the columns' names in the first line.
Writer make_csv_writer(const std::filesystem::path& folder, const mapping::MappingSet& mappings);

}  // namespace jixiao::store
