// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace jixiao::xlsx {

// The number that a text is from its first byte to its last; nothing if there is no text, if more
// stands in it or if the type does not hold the number.
template <class Number>
std::optional<Number> whole_number(std::optional<std::string_view> text) {
    Number number{};
    if (!text) return std::nullopt;
    const char* const end = text->data() + text->size();
    const auto [stop, error] = std::from_chars(text->data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace jixiao::xlsx
