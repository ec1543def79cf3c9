// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "check/outline/form_outline.hpp"

namespace jixiao::cli {

// The forms that a file describes: the sheets of a workbook, or the mapping of a .toml.
struct OutlineSource {
    bool is_mapping = false;
    std::vector<check::FormOutline> forms;
};

// Workbooks are read with `mappings` (none: the shipped ones). Throws Error,
// mapping::MappingErrors, and Error(template_no_form) for a workbook without a known form.
OutlineSource read_outlines(const std::string& file,
                            const std::vector<std::filesystem::path>& mappings);

}  // namespace jixiao::cli
