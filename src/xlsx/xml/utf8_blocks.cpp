// SPDX-License-Identifier: MIT
// Validation of 32 bytes at a time after J. Keiser and D. Lemire, "Validating UTF-8 in less than
// one instruction per byte" (2021): each byte and the one before it are classified by their three
// upper half-bytes in tables of 16 sets of faults; a fault is there if all three sets name it.
#include "xlsx/xml/utf8_blocks.hpp"

#include <array>
#include <cstdint>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace jixiao::xlsx {

#if defined(__x86_64__)

namespace {

// Faults that two bytes in a row can show.
constexpr std::uint8_t kTooShort = 1;          // a lead byte without its tail
constexpr std::uint8_t kTooLong = 2;           // ASCII with a tail
constexpr std::uint8_t kOverlong3 = 4;         // E0 80 … E0 9F
constexpr std::uint8_t kTooLarge = 8;          // F4 90 and above
constexpr std::uint8_t kSurrogate = 16;        // ED A0 … ED BF
constexpr std::uint8_t kOverlong2 = 32;        // C0, C1
constexpr std::uint8_t kTooLargeOrLong4 = 64;  // F5 80 and above; F0 80 … F0 8F
constexpr std::uint8_t kTwoTails = 128;        // no fault if two or three bytes before is a lead
// Faults that the lower half of the first byte has no say in.
constexpr std::uint8_t kAnyLower = kTooShort | kTooLong | kTwoTails;

using Table = std::array<std::uint8_t, 16>;

constexpr Table kFirstUpper = [] {
    Table table{};
    for (std::size_t i = 0x0; i < 0x8; ++i) table[i] = kTooLong;
    for (std::size_t i = 0x8; i < 0xC; ++i) table[i] = kTwoTails;
    table[0xC] = kTooShort | kOverlong2;
    table[0xD] = kTooShort;
    table[0xE] = kTooShort | kOverlong3 | kSurrogate;
    table[0xF] = kTooShort | kTooLarge | kTooLargeOrLong4;
    return table;
}();

constexpr Table kFirstLower = [] {
    Table table{};
    for (std::size_t i = 0x0; i < 0x10; ++i) {
        table[i] = kAnyLower;
        if (i >= 0x4) table[i] |= kTooLarge;
        if (i >= 0x5) table[i] |= kTooLargeOrLong4;
    }
    table[0x0] |= kOverlong2 | kOverlong3 | kTooLargeOrLong4;
    table[0x1] |= kOverlong2;
    table[0xD] |= kSurrogate;
    return table;
}();

constexpr Table kSecondUpper = [] {
    Table table{};
    for (auto& faults : table) faults = kTooShort;
    for (std::size_t i = 0x8; i < 0xC; ++i) {
        table[i] = kTooLong | kOverlong2 | kTwoTails;
    }
    table[0x8] |= kOverlong3 | kTooLargeOrLong4;
    table[0x9] |= kOverlong3 | kTooLarge;
    table[0xA] |= kSurrogate | kTooLarge;
    table[0xB] |= kSurrogate | kTooLarge;
    return table;
}();

constexpr std::size_t kBlock = 32;

#define JIXIAO_AVX2 __attribute__((target("avx2"), always_inline)) inline

JIXIAO_AVX2 __m256i spread(const Table& table) {
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())));
}

// The block moved by N bytes, with the last ones of the block before it in front.
template <int N>
JIXIAO_AVX2 __m256i moved(__m256i block, __m256i before) {
    return _mm256_alignr_epi8(block, _mm256_permute2x128_si256(before, block, 0x21), 16 - N);
}

JIXIAO_AVX2 __m256i upper_halves(__m256i bytes) {
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

// Not zero where the block has a fault.
JIXIAO_AVX2 __m256i sequence_faults(__m256i block, __m256i before) {
    const __m256i one = moved<1>(block, before);
    const __m256i pairs = _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(spread(kFirstUpper), upper_halves(one)),
                         _mm256_shuffle_epi8(spread(kFirstLower),
                                             _mm256_and_si256(one, _mm256_set1_epi8(0x0F)))),
        _mm256_shuffle_epi8(spread(kSecondUpper), upper_halves(block)));
    // Two tails in a row are right, and must be there, behind a lead of three or four bytes.
    const __m256i third = _mm256_subs_epu8(moved<2>(block, before), _mm256_set1_epi8(0xE0 - 0x80));
    const __m256i fourth = _mm256_subs_epu8(moved<3>(block, before), _mm256_set1_epi8(0xF0 - 0x80));
    const __m256i expected = _mm256_and_si256(_mm256_or_si256(third, fourth),
                                              _mm256_set1_epi8(static_cast<char>(kTwoTails)));
    return _mm256_xor_si256(pairs, expected);
}

// Set where a byte is a control character.
JIXIAO_AVX2 __m256i control_characters(__m256i block) {
    return _mm256_cmpeq_epi8(_mm256_min_epu8(block, _mm256_set1_epi8(0x1F)), block);
}

// Set where a byte is a tab or ends a line.
JIXIAO_AVX2 __m256i spaces(__m256i block) {
    return _mm256_or_si256(_mm256_cmpeq_epi8(block, _mm256_set1_epi8('\n')),
                           _mm256_or_si256(_mm256_cmpeq_epi8(block, _mm256_set1_epi8('\r')),
                                           _mm256_cmpeq_epi8(block, _mm256_set1_epi8('\t'))));
}

JIXIAO_AVX2 bool is_zero(__m256i bits) {
    return _mm256_testz_si256(bits, bits) != 0;
}

// Sound, behind the block before it. Spaces are told from other control characters only where there
// are some.
JIXIAO_AVX2 bool is_sound(__m256i block, __m256i before) {
    const __m256i faults = sequence_faults(block, before);
    const __m256i control = control_characters(block);
    if (is_zero(_mm256_or_si256(faults, control))) return true;
    return is_zero(_mm256_or_si256(faults, _mm256_andnot_si256(spaces(block), control)));
}

JIXIAO_AVX2 __m256i block_at(std::string_view text, std::size_t at) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text.data() + at));
}

// Printable ASCII alone, as most of a sheet's XML is. As signed bytes, tails and leads are
// negative.
JIXIAO_AVX2 bool is_plain(__m256i a, __m256i b) {
    return is_zero(_mm256_cmpgt_epi8(_mm256_set1_epi8(' '), _mm256_min_epi8(a, b)));
}

__attribute__((target("avx2"))) std::size_t sound_bytes_avx2(std::string_view text) {
    __m256i before = _mm256_setzero_si256();
    bool complete = true;  // no character goes on behind `before`
    std::size_t at = 0;
    while (at + kBlock <= text.size()) {
        const __m256i block = block_at(text, at);
        const bool two = complete && at + 2 * kBlock <= text.size();
        if (two && is_plain(block, block_at(text, at + kBlock))) {
            at += 2 * kBlock;
            before = _mm256_setzero_si256();
            continue;
        }
        if (!is_sound(block, before)) break;
        at += kBlock;
        complete = static_cast<signed char>(text[at - 1]) >= 0;
        before = block;
    }
    return at;
}

#undef JIXIAO_AVX2

// Steps back to where the last character begins: its end may lie in the next block.
std::size_t whole_characters(std::string_view text, std::size_t size) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t back = 1; back <= kLongest && back <= size; ++back) {
        const auto byte = static_cast<unsigned char>(text[size - back]);
        if (byte < 0x80) return size - back + 1;
        if (byte >= 0xC0) return size - back;
    }
    return size;
}

}  // namespace

std::size_t sound_blocks(std::string_view text) {
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    return has_avx2 ? whole_characters(text, sound_bytes_avx2(text)) : 0;
}

#else

std::size_t sound_blocks(std::string_view) {
    return 0;
}

#endif

}  // namespace jixiao::xlsx
