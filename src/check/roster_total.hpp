// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::check {

// Whether a name on a roster is no unit but what sums up others: 合 计, 市州小计.
bool is_roster_total(std::string_view name);

}  // namespace jixiao::check
