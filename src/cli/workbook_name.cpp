// SPDX-License-Identifier: MIT
#include "cli/workbook_name.hpp"

#include <algorithm>

#include "base/finding.hpp"

namespace jixiao::cli {

void refuse_other_than_workbook(const std::filesystem::path& out) {
    constexpr const char* kEnding = ".xlsx";
    std::string ending = out.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending == kEnding) return;
    const bool has_name = out.has_stem() && out.stem() != "-";
    std::filesystem::path better = out;
    throw Error(
        Finding{Code::usage_bad_value,
                {},
                "out",
                out.string(),
                kEnding,
                {{"suggestion", has_name ? better.replace_extension(kEnding).string() : ""}}});
}

}  // namespace jixiao::cli
