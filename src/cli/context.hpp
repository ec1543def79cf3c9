// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "base/finding/catalogue.hpp"

namespace jixiao::cli {

// The world as a command sees it: where it writes, to whom, in which language. Tests pass
// streams of their own.
struct Context {
    std::ostream& out;    // data, and what was asked for
    std::ostream& error;  // what goes wrong, progress
    Language language = Language::en;
    unsigned out_columns = 0;    // width of the terminal behind `out`; 0: a file or a pipe
    unsigned error_columns = 0;  // the same for `error`
};

}  // namespace jixiao::cli
