// SPDX-License-Identifier: MIT
#include "base/text/zero_width.hpp"

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

constexpr std::array<std::string_view, 8> kZeroWidth{"\u200B", "\u200C", "\u200D", "\u200E",
                                                     "\u200F", "\u2060", "\uFEFF", "\u00AD"};

std::size_t zero_width_at(std::string_view text, std::size_t at) {
    for (const auto character : kZeroWidth) {
        if (text.substr(at).starts_with(character)) return character.size();
    }
    return 0;
}

// Hardly any text has one: by their first two bytes, which begin little else.
bool may_have_any(std::string_view text) {
    constexpr std::array<std::string_view, 4> kFronts{"\xE2\x80", "\xE2\x81", "\xEF\xBB",
                                                      "\xC2\xAD"};
    return std::any_of(kFronts.begin(), kFronts.end(), [&](const auto front) {
        return text.find(front) != std::string_view::npos;
    });
}

}  // namespace

std::string_view without_zero_width(std::string_view text, std::string& buffer) {
    if (!may_have_any(text)) return text;
    buffer.clear();
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t size = zero_width_at(text, at); size != 0) {
            at += size;
        } else {
            buffer += text[at++];
        }
    }
    return buffer.size() == text.size() ? text : std::string_view(buffer);
}

}  // namespace jixiao
