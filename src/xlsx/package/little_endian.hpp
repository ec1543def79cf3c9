// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::xlsx {

// The unsigned number of sizeof(Number) bytes at `at`; the caller has checked that they are there.
template <typename Number>
Number little_endian(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    return static_cast<Number>(value);
}

inline std::uint16_t u16_at(std::string_view bytes, std::size_t at) {
    return little_endian<std::uint16_t>(bytes, at);
}
inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
    return little_endian<std::uint32_t>(bytes, at);
}
inline std::uint64_t u64_at(std::string_view bytes, std::size_t at) {
    return little_endian<std::uint64_t>(bytes, at);
}

}  // namespace jixiao::xlsx
