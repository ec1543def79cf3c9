// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/issues.hpp"
#include "mapping/layout.hpp"
#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// One [[layout.part]].
LayoutPart parse_layout_part(const TomlNode& node, Issues& issues);

}  // namespace jixiao::mapping
