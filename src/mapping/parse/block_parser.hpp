// SPDX-License-Identifier: MIT
#pragma once

#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {

// One [[block]] with its columns expanded over the block's dimensions.
Block parse_block(const TomlNode& node, const Dictionaries& dictionaries, Issues& issues);

// type = "…" of a field or column.
FieldType parse_type(TableReader& reader);

}  // namespace jixiao::mapping
