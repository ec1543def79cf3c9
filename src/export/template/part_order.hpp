// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "mapping/mapping.hpp"

namespace jixiao::exporter {

inline constexpr std::uint16_t kNoBlock = 0xFFFF;

// One part of a form in the order from top to bottom: fields side by side, a table, or a text.
struct PartToLay {
    std::vector<const mapping::FieldSpec*> fields;
    std::uint16_t block = kNoBlock;
    std::string text;
    mapping::TextAlign align = mapping::TextAlign::left;
    const mapping::LayoutPart* written = nullptr;  // nullptr: follows from the mapping
};

// The parts that the layout names; without any: what the mapping holds, in the order of its file,
// with the unit of money above the first table, or above the fields where no table has amounts. The
// result points into the mapping.
std::vector<PartToLay> parts_to_lay(const mapping::Mapping& mapping);

}  // namespace jixiao::exporter
