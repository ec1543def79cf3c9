// SPDX-License-Identifier: MIT
#include "export/fill/formula_excerpt.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text/utf8.hpp"

namespace jixiao::fill {

std::string formula_excerpt(std::string_view formula) {
    constexpr std::size_t kCharacters = 60;
    std::size_t end = 0;
    for (std::size_t i = 0; i < kCharacters && end < formula.size(); ++i) {
        end += std::max<std::size_t>(first_character(formula.substr(end)).size, 1);
    }
    return std::string(formula.substr(0, end)).append(end < formula.size() ? "…" : "");
}

}  // namespace jixiao::fill
