// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "export/findings_report.hpp"

namespace jixiao::exporter {

// The findings as CSV for Excel and WPS: UTF-8 with a byte-order mark, lines end in CR LF, no text
// is taken for a formula.
std::string findings_csv(const FindingsReport& report);

}  // namespace jixiao::exporter
