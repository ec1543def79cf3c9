// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::store {

// Which workbook a line of canonical JSON speaks of.
struct LineSource {
    bool known = false;  // the line says it and is well-formed as far as that
    bool form = false;   // it holds a form; else it opens the lines of its workbook
    std::string file;
    std::string sha256;
    bool operator==(const LineSource&) const = default;
};

// Looks no further into the line than it has to.
LineSource source_of_line(std::string_view line);

}  // namespace jixiao::store
