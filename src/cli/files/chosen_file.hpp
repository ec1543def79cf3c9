// SPDX-License-Identifier: MIT
#pragma once

#include "cli/files/input_files.hpp"
#include "import/importer.hpp"

namespace jixiao::cli {

inline importer::Chosen chosen(const InputFile& file) {
    return file.in_folder ? importer::Chosen::with_folder : importer::Chosen::itself;
}

}  // namespace jixiao::cli
