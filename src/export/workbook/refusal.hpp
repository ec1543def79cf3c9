// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/finding/finding.hpp"

namespace jixiao::exporter {

// Ends the making of a workbook for what no workbook can hold: `found` is what was asked for,
// `expected` the limit or what it collides with. The file is added by WorkbookWriter.
[[noreturn]] inline void refuse(Code code, const std::string& sheet, std::string cell,
                                std::string found, std::string expected = {}) {
    throw Error(
        Finding{code, {{}, sheet, std::move(cell)}, {}, std::move(found), std::move(expected), {}});
}

}  // namespace jixiao::exporter
