// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace jixiao::mapping {

// A place in a mapping file, for messages. Lines and columns count from one, columns in characters.
struct SourceAt {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

}  // namespace jixiao::mapping
