// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

namespace jixiao::xlsx {

// Everybody who scans text may read this many bytes beyond its end.
inline constexpr std::size_t kScanPadding = 32;

namespace detail {

#if defined(__SSE2__)

// Bit i stands for byte i in the masks of all three implementations.
inline constexpr int kMaskBitsPerByte = 1;
using Block = __m128i;
inline Block load(const char* at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
inline Block equal(Block block, char c) {
    return _mm_cmpeq_epi8(block, _mm_set1_epi8(c));
}
inline Block either(Block a, Block b) {
    return _mm_or_si128(a, b);
}
inline std::uint64_t mask_of(Block block) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(block));
}
// Bytes that are control characters or beyond ASCII.
inline Block special(Block block) {
    return _mm_cmplt_epi8(block, _mm_set1_epi8(0x20));
}
// UTF-8: bytes 80-BF, which go on with a character, and E1-EF, which begin one of three bytes.
inline Block tails(Block block) {
    return _mm_cmpgt_epi8(_mm_set1_epi8(-64), block);
}
inline Block leads(Block block) {
    return _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8(-32)),
                         _mm_cmpgt_epi8(_mm_set1_epi8(-16), block));
}

#elif defined(__ARM_NEON)

inline constexpr int kMaskBitsPerByte = 4;
using Block = uint8x16_t;
inline Block load(const char* at) {
    return vld1q_u8(reinterpret_cast<const std::uint8_t*>(at));
}
inline Block equal(Block block, char c) {
    return vceqq_u8(block, vdupq_n_u8(static_cast<std::uint8_t>(c)));
}
inline Block either(Block a, Block b) {
    return vorrq_u8(a, b);
}
inline std::uint64_t mask_of(Block block) {
    const uint8x8_t narrow = vshrn_n_u16(vreinterpretq_u16_u8(block), 4);
    return vget_lane_u64(vreinterpret_u64_u8(narrow), 0);
}
inline Block special(Block block) {
    return vorrq_u8(vcltq_u8(block, vdupq_n_u8(0x20)), vcgtq_u8(block, vdupq_n_u8(0x7F)));
}
inline Block tails(Block block) {
    return vceqq_u8(vandq_u8(block, vdupq_n_u8(0xC0)), vdupq_n_u8(0x80));
}
inline Block leads(Block block) {
    return vandq_u8(vcgtq_u8(block, vdupq_n_u8(0xE0)), vcltq_u8(block, vdupq_n_u8(0xF0)));
}

#else

inline constexpr int kMaskBitsPerByte = 1;
struct Block {
    const char* bytes;
    std::uint32_t mask;
};
inline Block load(const char* at) {
    return {at, 0};
}
inline Block equal(Block block, char c) {
    for (std::uint32_t i = 0; i < 16; ++i) {
        block.mask |= static_cast<std::uint32_t>(block.bytes[i] == c) << i;
    }
    return block;
}
inline Block either(Block a, Block b) {
    return {a.bytes, a.mask | b.mask};
}
inline std::uint64_t mask_of(Block block) {
    return block.mask;
}
inline Block between(Block block, unsigned char first, unsigned char last) {
    for (std::uint32_t i = 0; i < 16; ++i) {
        const auto byte = static_cast<unsigned char>(block.bytes[i]);
        block.mask |= static_cast<std::uint32_t>(byte >= first && byte <= last) << i;
    }
    return block;
}
inline Block tails(Block block) {
    return between(block, 0x80, 0xBF);
}
inline Block leads(Block block) {
    return between(block, 0xE1, 0xEF);
}

#endif

// The mask of every third byte and of those between; the 16th is left out.
constexpr std::uint64_t every_third(bool first, bool others) {
    std::uint64_t mask = 0;
    for (int i = 0; i < 15; ++i) {
        const std::uint64_t byte = (std::uint64_t{1} << kMaskBitsPerByte) - 1;
        if (i % 3 == 0 ? first : others) mask |= byte << (i * kMaskBitsPerByte);
    }
    return mask;
}

}  // namespace detail

// The first of the given characters at or after `at`. One of them must come: the scanner's
// buffers end with '<'.
template <char... Stops>
const char* find_first_of(const char* at) {
    while (true) {
        const detail::Block block = detail::load(at);
        detail::Block hits = detail::equal(block, '<');
        ((hits = detail::either(hits, detail::equal(block, Stops))), ...);
        const std::uint64_t mask = detail::mask_of(hits);
        if (mask != 0) return at + std::countr_zero(mask) / detail::kMaskBitsPerByte;
        at += 16;
    }
}

// How many of the next 16 bytes are printable ASCII up to the first that is not: nothing to
// validate in them.
inline int plain_ascii_16(const char* at) {
    const std::uint64_t mask = detail::mask_of(detail::special(detail::load(at)));
    return mask == 0 ? 16 : std::countr_zero(mask) / detail::kMaskBitsPerByte;
}

// The next 15 bytes are five characters of three bytes each, as Chinese text is, and none of them
// begins with ED, where surrogates would be.
inline bool is_three_byte_text_15(const char* at) {
    const detail::Block block = detail::load(at);
    constexpr std::uint64_t kAll = detail::every_third(true, true);
    return (detail::mask_of(detail::tails(block)) & kAll) == detail::every_third(false, true) &&
           (detail::mask_of(detail::leads(block)) & kAll) == detail::every_third(true, false) &&
           (detail::mask_of(detail::equal(block, '\xED')) & kAll) == 0;
}

}  // namespace jixiao::xlsx
