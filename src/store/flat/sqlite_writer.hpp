// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "store/writer.hpp"

namespace jixiao::store {

// One SQLite database with the flat tables, keys and indexes, written in one transaction. The same
// inputs give the same bytes (with the same SQLite).
Writer make_sqlite_writer(const std::filesystem::path& path, const mapping::MappingSet& mappings);

}  // namespace jixiao::store
