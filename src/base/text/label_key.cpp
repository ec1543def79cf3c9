// SPDX-License-Identifier: MIT
#include "base/text/label_key.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text/label_characters.hpp"
#include "base/text/normal_form.hpp"
#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

using Characters = std::u32string_view;

constexpr Characters kNumberingEnds = U".:、)";
constexpr Characters kChineseDigits = U"一二三四五六七八九十";
constexpr Characters kIndicatorWord = U"指标";
constexpr std::size_t kLongestNumber = 3;  // 指标12 … 105; a year is no numbering

bool contains(Characters set, char32_t c) {
    return set.find(c) != Characters::npos;
}

bool is_dash(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2212 ||
           c == 0x2500 || c == 0x2501;
}

char32_t folded_ascii(char32_t c) {
    if (c == U'[' || c == U'{') return U'(';
    if (c == U']' || c == U'}') return U')';
    return c;
}

// One character for all that look alike in labels.
char32_t folded(char32_t c) {
    if (is_ideograph(c)) return c;  // most characters of a label
    if (c < 0x80) return folded_ascii(c);
    if (is_dash(c)) return U'-';
    if (c == 0x25CB || c == 0x25EF) return U'〇';
    if (c == 0x2236) return U':';
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_START_PUNCTUATION:
            return U'(';
        case U_END_PUNCTUATION:
            return U')';
        default:
            return c;
    }
}

// False for what is no UTF-8.
bool fold_characters(std::u32string& all, std::string_view text) {
    if (append_common_nfkc(all, text)) {
        for (char32_t& c : all) {
            if (c >= U'A' && c <= U'Z') c = c - U'A' + U'a';
        }
    } else {
        if (!is_utf8(text)) return false;
        all.clear();
        append_characters(all, nfkc_casefold(text));
        std::erase_if(all, is_invisible);
    }
    std::transform(all.begin(), all.end(), all.begin(), folded);
    return true;
}

std::size_t number_length(Characters text) {
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    if (digits != 0) return digits;
    const auto end = std::find_if_not(text.begin(), text.end(),
                                      [](char32_t c) { return contains(kChineseDigits, c); });
    return static_cast<std::size_t>(end - text.begin());
}

// 12  1.1  一: how long the number in front is.
std::size_t numbers_length(Characters text) {
    std::size_t total = 0;
    while (true) {
        const std::size_t length = number_length(text.substr(total));
        if (length == 0 || length > kLongestNumber) return total;
        total += length;
        const bool goes_on = total + 1 < text.size() && text[total] == U'.' &&
                             is_digit(text[total - 1]) && is_digit(text[total + 1]);
        if (!goes_on) return total;
        ++total;
    }
}

Characters without_numbering(Characters text) {
    Characters rest = text;
    const bool bracket = rest.starts_with(U'(');
    if (bracket) rest.remove_prefix(1);
    if (rest.starts_with(kIndicatorWord)) rest.remove_prefix(kIndicatorWord.size());
    const std::size_t number = numbers_length(rest);
    if (number == 0 || number >= rest.size()) return text;
    const char32_t end = rest[number];
    if (bracket ? end != U')' : !contains(kNumberingEnds, end)) return text;
    rest.remove_prefix(number + 1);
    // 12:30 and 1.5 are no numberings.
    const bool splits_digits =
        (end == U'.' || end == U':') && !rest.empty() && is_digit(rest.front());
    return rest.empty() || splits_digits ? text : rest;
}

Characters without_marks(Characters text) {
    while (text.size() > 1 && is_label_mark(text.front())) text.remove_prefix(1);
    while (text.size() > 1 && (is_label_mark(text.back()) || text.back() == U':')) {
        text.remove_suffix(1);
    }
    return text;
}

void remove_points(std::u32string& text) {
    std::size_t open = text.find(U'(');
    while (open != std::u32string::npos) {
        const std::size_t close = text.find(U')', open);
        if (close == std::u32string::npos) return;
        const bool alone = close - open + 1 == text.size();
        if (!alone && is_points(Characters(text).substr(open + 1, close - open - 1))) {
            text.erase(open, close - open + 1);
            open = text.find(U'(', open);
        } else {
            open = text.find(U'(', open + 1);
        }
    }
}

void append_folded_key(std::string& out, std::string_view label) {
    std::u32string all;
    if (!fold_characters(all, without_enclosed_number(label))) {
        out.append(label);
        return;
    }
    remove_points(all);
    Characters rest = all;
    for (std::size_t before = 0; before != rest.size();) {
        before = rest.size();
        rest = without_numbering(without_marks(rest));
    }
    append_characters(out, rest);
}

// Characters that fold to themselves and take part in none of the rules.
bool is_plain_ascii(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '%' || c == '+' ||
           c == '=' || c == '_';
}

// Bytes of the CJK ideograph (U+4E00 … U+9FFF) in front: 3, or 0 if there is none.
std::size_t ideograph_length(std::string_view text) {
    if (text.size() < 3 || !continues_character(text[1]) || !continues_character(text[2])) return 0;
    const auto lead = static_cast<unsigned char>(text[0]);
    const auto next = static_cast<unsigned char>(text[1]);
    return (lead == 0xE4 && next >= 0xB8) || (lead > 0xE4 && lead <= 0xE9) ? 3 : 0;
}

// Most labels are ideographs and spaces. False, with `out` as it was, for all others.
bool append_plain_key(std::string& out, std::string_view label) {
    const std::size_t start = out.size();
    for (std::size_t i = 0; i < label.size();) {
        if (const std::size_t length = ideograph_length(label.substr(i)); length != 0) {
            out.append(label, i, length);
            i += length;
            continue;
        }
        const auto c = static_cast<unsigned char>(label[i]);
        if (is_plain_ascii(c)) {
            out.push_back(label[i]);
        } else if (c >= 'A' && c <= 'Z') {
            out.push_back(static_cast<char>(c - 'A' + 'a'));
        } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
            out.resize(start);
            return false;
        }
        ++i;
    }
    return true;
}

}  // namespace

bool append_label_key(std::string& out, std::string_view label) {
    const std::size_t start = out.size();
    if (!append_plain_key(out, label)) append_folded_key(out, label);
    return std::string_view(out).substr(start) == label;
}

std::string label_key(std::string_view label) {
    std::string key;
    key.reserve(label.size());
    append_label_key(key, label);
    return key;
}

}  // namespace jixiao
