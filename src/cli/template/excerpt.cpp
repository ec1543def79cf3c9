// SPDX-License-Identifier: MIT
#include "cli/template/excerpt.hpp"

#include <algorithm>

#include "base/text/utf8.hpp"
#include "cli/terminal/text_layout.hpp"

namespace jixiao::cli {
namespace {

constexpr std::size_t kAround = 6;
constexpr std::size_t kWidest = 72;  // columns

std::vector<std::string_view> characters_of(std::string_view text) {
    std::vector<std::string_view> characters;
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(first_character(text).size, 1);
        characters.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return characters;
}

}  // namespace

Excerpt::Excerpt(std::string_view one, std::string_view two, std::size_t whole)
    : one_(characters_of(one)),
      two_(characters_of(two)),
      is_short_(display_width(one) <= whole && display_width(two) <= whole) {
    const std::size_t shorter = std::min(one_.size(), two_.size());
    while (front_ < shorter && one_[front_] == two_[front_]) ++front_;
    while (back_ < shorter - front_ &&
           one_[one_.size() - 1 - back_] == two_[two_.size() - 1 - back_]) {
        ++back_;
    }
}

std::string Excerpt::cut(const Characters& text) const {
    const std::size_t from = is_short_ || front_ <= kAround ? 0 : front_ - kAround;
    const std::size_t to = text.size() - (is_short_ || back_ <= kAround ? 0 : back_ - kAround);
    std::string part = from > 0 ? "…" : "";
    for (std::size_t i = from; i < to; ++i) part += text[i];
    if (to < text.size()) part += "…";
    return is_short_ ? part : shortened(part, kWidest);
}

}  // namespace jixiao::cli
