// SPDX-License-Identifier: MIT
#include "base/text/normal_form.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstdint>

#include "base/text/label_characters.hpp"
#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

std::string normalised(const icu::Normalizer2* form, std::string_view text, UErrorCode status) {
    std::string out;
    if (U_SUCCESS(status)) {
        const auto size = static_cast<std::int32_t>(text.size());
        icu::StringByteSink<std::string> sink(&out, size);
        form->normalizeUTF8(0, icu::StringPiece(text.data(), size), sink, nullptr, status);
    }
    // Only a broken installation of ICU comes here; plain labels still work without it.
    return U_SUCCESS(status) ? out : std::string(text);
}

constexpr bool is_between(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

// Characters that NFKC leaves alone wherever they stand.
bool is_settled(char32_t c) {
    return is_ideograph(c) || is_between(c, U'!', U'~') || c == U'、' || c == U'。' || c == U'〇' ||
           is_between(c, U'〈', U'】') || is_between(c, U'〔', U'〛');
}

bool is_plain_invisible(char32_t c) {
    return c <= U' ' || c == 0x7F || c == U'\u3000';
}

}  // namespace

bool append_common_nfkc(std::u32string& out, std::string_view text) {
    std::size_t used = out.size();
    out.resize(used + text.size());  // as many as there are at most
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        if (is_settled(next.code)) {
            out[used++] = next.code;
        } else if (is_between(next.code, U'！', U'～')) {
            out[used++] = next.code - U'！' + U'!';
        } else if (next.size == 0 || !is_plain_invisible(next.code)) {
            return false;
        }
        text.remove_prefix(next.size);
    }
    out.resize(used);
    return true;
}

std::string nfkc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(status);
    return normalised(form, text, status);
}

std::string nfkc_casefold(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return normalised(form, text, status);
}

}  // namespace jixiao
