// SPDX-License-Identifier: MIT
#include "import/labels/label_likeness.hpp"

#include <algorithm>

#include "base/text/edit_distance.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese character
constexpr std::size_t kShortest = 2 * kCharacter;
constexpr std::size_t kCharactersPerMistake = 4;

}  // namespace

bool is_nearly(std::string_view key, std::string_view wanted) {
    if (key.size() < kShortest || wanted.size() < kShortest || key == wanted) return false;
    const std::size_t most =
        std::max<std::size_t>(1, wanted.size() / (kCharactersPerMistake * kCharacter));
    const std::size_t longer = std::max(key.size(), wanted.size());
    const std::size_t shorter = std::min(key.size(), wanted.size());
    if (longer - shorter > most * kCharacter) return false;
    // One mistake leaves the first or the last character as it is, if there are more than two.
    const bool same_start = key.substr(0, kCharacter) == wanted.substr(0, kCharacter);
    const bool same_end =
        key.substr(key.size() - kCharacter) == wanted.substr(wanted.size() - kCharacter);
    if (most == 1 && longer > kShortest && !same_start && !same_end) return false;
    return edit_distance(key, wanted, most) <= most;
}

}  // namespace jixiao::importer
