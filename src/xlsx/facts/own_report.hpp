// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::xlsx {

// The defined name by which a summary or a list of findings that the product has made is known
// again, whichever program has saved it since.
inline constexpr std::string_view kReportName = "_jixiao_report";

}  // namespace jixiao::xlsx
