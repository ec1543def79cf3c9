// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "mapping/issues.hpp"
#include "mapping/mapping.hpp"

// The small texts inside a mapping that have a form of their own.
namespace jixiao::mapping {

// "自评得分 > 实际执行数合计", top head row first, to its parts.
HeadPath split_head_path(std::string_view text, SourceAt at);

// Names are small letters, digits, '_' and '-': they become keys of the output.
void check_name(std::string_view name, SourceAt at, Issues& issues);
// Paths are names joined by '.'; {dimension} may stand for a name, and "[]" at the end says that
// the value may stand several times.
void check_path(std::string_view path, SourceAt at, Issues& issues);

}  // namespace jixiao::mapping
