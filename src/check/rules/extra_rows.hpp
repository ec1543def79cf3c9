// SPDX-License-Identifier: MIT
#pragma once

#include "model/form.hpp"

namespace jixiao::check {

// 加分项, 扣分项: a row that gives or takes points beside the others, and is named so in one of its
// levels.
bool is_extra_row(const Record& record);

}  // namespace jixiao::check
