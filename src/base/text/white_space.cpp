// SPDX-License-Identifier: MIT
#include "base/text/white_space.hpp"

#include <cstddef>

#include "base/text/blank_characters.hpp"

namespace jixiao {
namespace {

std::string_view trimmed_in_front(std::string_view text) {
    while (const std::size_t size = blank_in_front(text).size) text.remove_prefix(size);
    return text;
}

}  // namespace

std::string_view without_blanks_around(std::string_view text) {
    text = trimmed_in_front(text);
    while (const std::size_t size = blank_at_end(text).size) text.remove_suffix(size);
    return text;
}

bool is_white_space(std::string_view text) {
    return trimmed_in_front(text).empty();
}

}  // namespace jixiao
