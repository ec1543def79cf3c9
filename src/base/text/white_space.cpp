// SPDX-License-Identifier: MIT
#include "base/text/white_space.hpp"

#include <array>

namespace jixiao {
namespace {

// UTF-8 of the spaces met in forms: U+3000, U+00A0, U+200B, U+FEFF, U+2003, U+2002.
constexpr std::array<std::string_view, 6> kWideSpaces{"\u3000", "\u00A0", "\u200B",
                                                      "\uFEFF", "\u2003", "\u2002"};

// By byte: whether a wide space begins or ends with it. Most texts have none and are left alone.
constexpr std::array<bool, 256> by_byte(std::size_t (*place)(std::string_view)) {
    std::array<bool, 256> bytes{};
    for (const auto space : kWideSpaces) {
        bytes[static_cast<unsigned char>(space[place(space)])] = true;
    }
    return bytes;
}
constexpr auto kBeginsSpace = by_byte([](std::string_view) { return std::size_t{0}; });
constexpr auto kEndsSpace = by_byte([](std::string_view space) { return space.size() - 1; });

bool cut_front(std::string_view& text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) <= ' ') {
        text.remove_prefix(1);
        return true;
    }
    if (!kBeginsSpace[static_cast<unsigned char>(text.front())]) return false;
    for (const auto space : kWideSpaces) {
        if (!text.starts_with(space)) continue;
        text.remove_prefix(space.size());
        return true;
    }
    return false;
}

bool cut_back(std::string_view& text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.back()) <= ' ') {
        text.remove_suffix(1);
        return true;
    }
    if (!kEndsSpace[static_cast<unsigned char>(text.back())]) return false;
    for (const auto space : kWideSpaces) {
        if (!text.ends_with(space)) continue;
        text.remove_suffix(space.size());
        return true;
    }
    return false;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (cut_front(text)) {
    }
    while (cut_back(text)) {
    }
    return text;
}

bool is_white_space(std::string_view text) {
    while (cut_front(text)) {
    }
    return text.empty();
}

}  // namespace jixiao
