// SPDX-License-Identifier: MIT
#include "check/roster/roster_total.hpp"

#include <algorithm>
#include <string>

#include "base/text/label_key.hpp"

namespace jixiao::check {

bool is_roster_total(std::string_view name) {
    constexpr std::string_view kEnds[] = {"合计", "总计", "小计"};
    constexpr std::string_view kBeginnings[] = {"合计", "总计", "总数", "填表人", "制表人"};
    constexpr std::string_view kRemarks[] = {"注：", "注:", "备注：", "备注:", "说明：", "说明:"};
    constexpr std::string_view kCounted[] = {"家", "个"};
    const std::string key = label_key(name);
    const auto begins = [&](std::string_view word) { return key.starts_with(word); };
    const auto ends = [&](std::string_view word) { return key.ends_with(word); };
    const auto remarks = [&](std::string_view word) { return name.starts_with(word); };
    return std::ranges::any_of(kEnds, ends) || std::ranges::any_of(kBeginnings, begins) ||
           std::ranges::any_of(kRemarks, remarks) ||
           (key.starts_with("共") && std::ranges::any_of(kCounted, ends));
}

}  // namespace jixiao::check
