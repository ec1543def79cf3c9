// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::check {

// Whether a line of a roster is no unit but sums up others or remarks on them: 合 计, 市州小计,
// 共 21 家, 注：…, 填表人：….
bool is_roster_total(std::string_view name);

}  // namespace jixiao::check
