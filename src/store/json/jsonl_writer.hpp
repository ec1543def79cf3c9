// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "store/writer.hpp"

namespace jixiao::store {

// JSON Lines: one object per form found, as submission.schema.json describes it; and one with
// "source" and "findings" alone for a workbook that holds no form or that has errors or warnings
// of its own.
Writer make_jsonl_writer(const std::filesystem::path& path, const mapping::MappingSet& mappings);

}  // namespace jixiao::store
