// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/finding/catalogue.hpp"

namespace jixiao::annotate {

// By Level, 0xRRGGBB: light red, yellow and blue. Cells are never coloured for notes.
inline constexpr std::uint32_t kMarkColours[kLevels] = {0xFFC7CE, 0xFFEB9C, 0xDDEBF7, 0xEDEDED};
// Text of the same words on the list.
inline constexpr std::uint32_t kMarkTextColours[kLevels] = {0x9C0006, 0x7F6000, 0x1F4E78, 0x595959};

constexpr std::uint32_t mark_colour(Level level) {
    return kMarkColours[static_cast<std::size_t>(level)];
}

}  // namespace jixiao::annotate
