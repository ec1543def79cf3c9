// SPDX-License-Identifier: MIT
#include "cli/files/workbook_name.hpp"

#include "base/finding/finding.hpp"
#include "base/text/ascii.hpp"

namespace jixiao::cli {

void refuse_other_than_workbook(const std::filesystem::path& out) {
    constexpr const char* kEnding = ".xlsx";
    if (same_in_ascii_case(out.extension().string(), kEnding)) return;
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
