// SPDX-License-Identifier: MIT
#include "xlsx/xml/text_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "base/text/ascii.hpp"
#include "xlsx/xml/text_scan.hpp"
#include "xlsx/xml/utf8_blocks.hpp"

namespace jixiao::xlsx {
namespace {

bool is_tail(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

// Length of the character that a lead byte announces; 0 when it leads none.
std::size_t length_of(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

// The second byte decides about overlong forms, surrogates and the end of Unicode.
bool second_fits(unsigned char lead, unsigned char second) {
    switch (lead) {
        case 0xE0:
            return second >= 0xA0 && second <= 0xBF;
        case 0xED:
            return second >= 0x80 && second <= 0x9F;
        case 0xF0:
            return second >= 0x90 && second <= 0xBF;
        case 0xF4:
            return second >= 0x80 && second <= 0x8F;
        default:
            return is_tail(second);
    }
}

// Checks one character of more than one byte; `length` is set when it is good.
TextFault check_character(const char* at, const char* end, std::size_t& length) {
    const auto byte = [at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    length = length_of(byte(0));
    if (length == 0) return TextFault::bad_bytes;
    const std::size_t there = std::min<std::size_t>(length, static_cast<std::size_t>(end - at));
    if (there > 1 && !second_fits(byte(0), byte(1))) return TextFault::bad_bytes;
    for (std::size_t i = 2; i < there; ++i) {
        if (!is_tail(byte(i))) return TextFault::bad_bytes;
    }
    return there < length ? TextFault::cut_off : TextFault::none;
}

// A run of characters of three bytes, as Chinese text is: the loop that has to be quick.
const char* skip_three_byte_run(const char* at, const char* end) {
    while (end - at >= 15 && is_three_byte_text_15(at)) at += 15;
    while (end - at >= 3) {
        const auto lead = static_cast<unsigned char>(at[0]);
        const auto second = static_cast<unsigned char>(at[1]);
        const auto third = static_cast<unsigned char>(at[2]);
        if (lead <= 0xE0 || lead > 0xEF || lead == 0xED || !is_tail(second) || !is_tail(third))
            break;
        at += 3;
    }
    return at;
}

// The declared name: what stands in quotes after encoding= in the XML declaration.
std::string declared_encoding(std::string_view text) {
    const std::string_view declaration = text.substr(0, text.find("?>"));
    if (!declaration.starts_with("<?xml")) return {};
    std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) return {};
    at = declaration.find_first_of("'\"", at);
    if (at == std::string_view::npos) return {};
    const std::size_t end = declaration.find(declaration[at], at + 1);
    if (end == std::string_view::npos) return {};
    return ascii_lower(declaration.substr(at + 1, end - at - 1));
}

}  // namespace

TextCheck check_utf8(std::string_view text) {
    const char* const end = text.data() + text.size();
    const char* at = text.data() + sound_blocks(text);
    const auto fault = [&](TextFault kind) {
        return TextCheck{static_cast<std::size_t>(at - text.data()), kind};
    };
    while (at < end) {
        if (end - at >= 16) {
            const int plain = plain_ascii_16(at);
            at += plain;
            if (plain == 16) continue;
        }
        const auto byte = static_cast<unsigned char>(*at);
        if (byte < 0x80) {
            const bool allowed = byte >= 0x20 || byte == '\n' || byte == '\t' || byte == '\r';
            if (!allowed) return fault(TextFault::control_character);
            ++at;
            continue;
        }
        const char* const run_end = skip_three_byte_run(at, end);
        if (run_end != at) {
            at = run_end;
            continue;
        }
        std::size_t length = 0;
        const TextFault kind = check_character(at, end, length);
        if (kind != TextFault::none) return fault(kind);
        at += length;
    }
    return {text.size(), TextFault::none};
}

Encoding detect_encoding(std::string_view beginning) {
    using std::string_view_literals::operator""sv;
    if (beginning.starts_with(R"(<?xml version="1.0" encoding="UTF-8")")) return {};  // as most do
    if (beginning.starts_with("\xEF\xBB\xBF")) return {{}, 3};
    if (beginning.starts_with("\xFF\xFE\0\0"sv)) return {"UTF-32LE", 4};
    if (beginning.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
    if (beginning.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
    if (beginning.starts_with("<\0"sv)) return {"UTF-16LE", 0};
    if (beginning.starts_with("\0<"sv)) return {"UTF-16BE", 0};
    std::string name = declared_encoding(beginning);
    if (name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii") return {};
    // Declared so in single bytes: a program wrote the text in another encoding than it says.
    if (name.starts_with("utf-16") || name.starts_with("utf-32")) return {};
    return {std::move(name), 0};
}

bool convert_to_utf8(std::string_view bytes, const std::string& encoding, std::string& out) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
        ucnv_open(encoding.c_str(), &status), ucnv_close);
    if (U_FAILURE(status)) return false;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    out.clear();
    std::vector<UChar> units(8192);
    std::vector<char> piece(units.size() * 3);
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    std::size_t kept = 0;  // a lead surrogate whose trail comes with the next piece
    do {
        UChar* to = units.data() + kept;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from, end, nullptr, true,
                       &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return false;
        const bool more = status == U_BUFFER_OVERFLOW_ERROR;
        auto count = static_cast<std::size_t>(to - units.data());
        kept = more && count > 0 && U16_IS_LEAD(units[count - 1]) ? 1 : 0;
        count -= kept;
        int32_t written = 0;
        status = U_ZERO_ERROR;
        u_strToUTF8(piece.data(), static_cast<int32_t>(piece.size()), &written, units.data(),
                    static_cast<int32_t>(count), &status);
        if (U_FAILURE(status) && status != U_STRING_NOT_TERMINATED_WARNING) return false;
        out.append(piece.data(), static_cast<std::size_t>(written));
        if (kept != 0) units[0] = units[count];
        if (!more) return true;
    } while (true);
}

void append_utf8(std::string& out, std::uint32_t character) {
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) character = 0xFFFD;
    if (character < 0x80) {
        put(character);
        return;
    }
    if (character < 0x800) {
        put(0xC0 | character >> 6);
    } else {
        if (character < 0x10000) {
            put(0xE0 | character >> 12);
        } else {
            put(0xF0 | character >> 18);
            put(0x80 | (character >> 12 & 0x3F));
        }
        put(0x80 | (character >> 6 & 0x3F));
    }
    put(0x80 | (character & 0x3F));
}

}  // namespace jixiao::xlsx
