// SPDX-License-Identifier: MIT
#include "base/normal_form.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

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

}  // namespace

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
