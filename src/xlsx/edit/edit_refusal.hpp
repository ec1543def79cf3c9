// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/finding/catalogue.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {

// Throws Error(code), one of edit_*: what would come out of an edit could be wrong where nobody
// looks. `place` names the cells, table or formula that is in the way.
[[noreturn]] void refuse_edit(const PartName& where, Code code, const std::string& place = {});

}  // namespace jixiao::xlsx
