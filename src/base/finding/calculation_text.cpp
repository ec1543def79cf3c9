// SPDX-License-Identifier: MIT
#include "base/finding/calculation_text.hpp"

#include <string_view>

namespace jixiao {

std::string calculation_of(const Finding& finding, Language language) {
    struct Mode {
        std::string_view code;
        std::string_view words;
    };
    constexpr Mode kModes[] = {{" (half-up)", "（四舍五入）"},
                               {" (half-even)", "（四舍六入五成双）"},
                               {" (truncate)", "（截尾）"},
                               {" (ceiling)", "（向上取整）"},
                               {" (floor)", "（向下取整）"}};
    std::string text = finding.evidence.calculation;
    if (language != Language::zh) return text;
    for (const auto& [code, words] : kModes) {
        if (text.ends_with(code)) text.replace(text.size() - code.size(), code.size(), words);
    }
    return text;
}

}  // namespace jixiao
