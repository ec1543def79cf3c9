// SPDX-License-Identifier: MIT
#include "cli/command_line/suggestion.hpp"

#include "base/text/edit_distance.hpp"

namespace jixiao::cli {

std::string_view suggestion(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.empty()) return {};
    for (const std::string_view candidate : candidates) {
        if (candidate.starts_with(word)) return candidate;
    }
    return nearest_word(word, {candidates.begin(), candidates.end()});
}

}  // namespace jixiao::cli
