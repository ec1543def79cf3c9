// SPDX-License-Identifier: MIT
#include "base/text/white_space.hpp"

#include <array>
#include <cstdint>

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

enum class End : std::uint8_t { front, back };

// Takes one space off an end of the text; false if there is none.
template <End end>
bool cut(std::string_view& text) {
    if (text.empty()) return false;
    constexpr bool kFront = end == End::front;
    const auto byte = static_cast<unsigned char>(kFront ? text.front() : text.back());
    std::size_t size = byte <= ' ' ? 1 : 0;
    if ((kFront ? kBeginsSpace : kEndsSpace)[byte]) {
        for (const auto space : kWideSpaces) {
            if (kFront ? text.starts_with(space) : text.ends_with(space)) size = space.size();
        }
    }
    kFront ? text.remove_prefix(size) : text.remove_suffix(size);
    return size != 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (cut<End::front>(text)) {
    }
    while (cut<End::back>(text)) {
    }
    return text;
}

bool is_white_space(std::string_view text) {
    while (cut<End::front>(text)) {
    }
    return text.empty();
}

}  // namespace jixiao
