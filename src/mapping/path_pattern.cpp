// SPDX-License-Identifier: MIT
#include "mapping/path_pattern.hpp"

namespace jixiao::mapping {

bool fits_pattern(std::string_view pattern, std::string_view path) {
    while (true) {
        const std::size_t pattern_end = pattern.find('.');
        const std::size_t path_end = path.find('.');
        const std::string_view wanted = pattern.substr(0, pattern_end);
        if (wanted != "*" && wanted != path.substr(0, path_end)) return false;
        const bool pattern_done = pattern_end == std::string_view::npos;
        const bool path_done = path_end == std::string_view::npos;
        if (pattern_done || path_done) return pattern_done && path_done;
        pattern.remove_prefix(pattern_end + 1);
        path.remove_prefix(path_end + 1);
    }
}

}  // namespace jixiao::mapping
