// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text/label_characters.hpp"
#include "base/text/label_key.hpp"
#include "base/text/normal_form.hpp"
#include "base/text/utf8.hpp"

namespace jixiao {
namespace {

using Characters = std::u32string_view;

constexpr Characters kFormulaSigns = U"=×*÷+";
constexpr std::array<Characters, 3> kUnitWords{U"金额单位:", U"单位:", U"金额:"};
constexpr std::size_t kLongestUnit = 16;

// Most characters of a head are ideographs, and looking up what is none costs more.
bool opens(char32_t c) {
    return !is_ideograph(c) && u_charType(static_cast<UChar32>(c)) == U_START_PUNCTUATION;
}
bool closes(char32_t c) {
    return !is_ideograph(c) && u_charType(static_cast<UChar32>(c)) == U_END_PUNCTUATION;
}

std::string bytes(Characters text) {
    std::string out;
    append_characters(out, text);
    return out;
}

bool has_ideograph(Characters text) {
    return std::any_of(text.begin(), text.end(), [](char32_t c) {
        return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC);
    });
}

bool is_small_letter(char32_t c) {
    return c >= U'a' && c <= U'z';
}

// kg, mg/L: letters alone are a unit only if they are not the name of a column (A, B/A).
bool is_letter_unit(Characters text) {
    return std::any_of(text.begin(), text.end(), is_small_letter) &&
           std::none_of(text.begin(), text.end(), is_digit);
}

std::string unit_inside(Characters inside) {
    for (const Characters word : kUnitWords) {
        if (inside.starts_with(word)) {
            inside.remove_prefix(word.size());
            break;
        }
    }
    if (inside == U"%" || inside == U"‰") return bytes(inside);
    if (inside.size() > kLongestUnit || is_points(inside)) return {};
    if (inside.find_first_of(kFormulaSigns) != Characters::npos) return {};
    return has_ideograph(inside) || is_letter_unit(inside) ? bytes(inside) : std::string();
}

// Index of the bracket that the last character closes; npos if there is none.
std::size_t opening_of_last(Characters text) {
    std::size_t depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (closes(text[i])) ++depth;
        if (opens(text[i]) && --depth == 0) return i;
        if (depth == 0) break;
    }
    return Characters::npos;
}

// Without marks, colons and points at the end, as the label's key is: 项目资金（元）（20分）：
Characters without_points(Characters text) {
    while (true) {
        while (!text.empty() && (text.back() == U':' || is_label_mark(text.back()))) {
            text.remove_suffix(1);
        }
        const std::size_t open = opening_of_last(text);
        if (open == Characters::npos || open == 0) return text;
        if (!is_points(text.substr(open + 1, text.size() - open - 2))) return text;
        text = text.substr(0, open);
    }
}

// False if the text is no valid UTF-8.
bool append_visible_nfkc(std::u32string& out, std::string_view text) {
    if (append_common_nfkc(out, text)) return true;
    out.clear();
    if (!append_characters(out, nfkc(text))) return false;
    std::erase_if(out, is_invisible);
    return true;
}

void split_percent_sign(HeadText& head) {
    if (head.key.size() < 2 || !head.key.ends_with('%')) return;
    head.key.pop_back();
    if (head.unit.empty()) head.unit = "%";
}

}  // namespace

HeadText split_head(std::string_view text, std::string key) {
    HeadText head{std::move(key), {}};
    std::u32string all;
    const bool bracketed = head.key.ends_with(')');
    if (bracketed && append_visible_nfkc(all, without_enclosed_number(text))) {
        const Characters rest = without_points(all);
        const std::size_t open = opening_of_last(rest);
        if (open != Characters::npos && open != 0) {
            head.key = label_key(bytes(rest.substr(0, open)));
            head.unit = unit_inside(rest.substr(open + 1, rest.size() - open - 2));
        }
    }
    split_percent_sign(head);
    return head;
}

}  // namespace jixiao
