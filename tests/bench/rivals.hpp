// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "xlsx/package/mapped_file.hpp"
#include "xlsx/package/package.hpp"

namespace jixiao::bench {

// The parts of one workbook that a reader of all its cells needs: relationships, workbook, shared
// strings and sheets. Not the styles: most files share them with the one before.
struct NeededParts {
    explicit NeededParts(const std::filesystem::path& path);

    xlsx::MappedFile file;
    std::vector<xlsx::Part> parts;
};

// Both return a sum over what they saw, so that nothing can be left out.
std::size_t inflate_alone(const NeededParts& workbook);      // libdeflate
std::size_t inflate_and_expat(const NeededParts& workbook);  // the same, then a SAX pass

}  // namespace jixiao::bench
