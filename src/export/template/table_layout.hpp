// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "export/template/form_layout.hpp"

namespace jixiao::exporter {

// Where the columns of a block stand, and the words of their heads. `part` may be nullptr.
LaidTable lay_table(const mapping::Mapping& mapping, std::uint16_t block,
                    const mapping::LayoutPart* part, mapping::ColumnSpan room,
                    std::span<const Decimal> widths);

// The widths that its columns would like to have, those of the side in front; empty where the
// layout says in which columns they stand.
std::vector<Decimal> wanted_widths(const mapping::Block& block, const mapping::LayoutPart* part);

}  // namespace jixiao::exporter
