// SPDX-License-Identifier: MIT
#include "base/text/zero_width.hpp"

#include <cstddef>

#include "base/text/blank_characters.hpp"

namespace jixiao {
namespace {

// Of the character that takes no room at the start of the text; 0: there is another one.
std::size_t zero_width_size(std::string_view text) {
    const BlankCharacter blank = blank_in_front(text);
    return blank.kind == Blank::no_width ? blank.size : 0;
}

// The first place at or behind `from` where such a character stands, or the end.
std::size_t find_zero_width(std::string_view text, std::size_t from) {
    while (from < text.size() && zero_width_size(text.substr(from)) == 0) ++from;
    return from;
}

}  // namespace

std::string_view without_zero_width(std::string_view text, std::string& buffer) {
    std::size_t found = find_zero_width(text, 0);
    if (found == text.size()) return text;
    buffer.clear();
    std::size_t from = 0;
    for (; found < text.size(); found = find_zero_width(text, from)) {
        buffer.append(text.substr(from, found - from));
        from = found + zero_width_size(text.substr(found));
    }
    return buffer.append(text.substr(from));
}

}  // namespace jixiao
