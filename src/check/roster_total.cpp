// SPDX-License-Identifier: MIT
#include "check/roster_total.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/label_key.hpp"

namespace jixiao::check {

bool is_roster_total(std::string_view name) {
    constexpr std::string_view kWords[] = {"合计", "总计", "小计"};
    const std::string key = label_key(name);
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](std::string_view word) { return key.ends_with(word); });
}

}  // namespace jixiao::check
