// SPDX-License-Identifier: MIT
#include "import/identify/page_marks.hpp"

#include <algorithm>
#include <array>

#include "base/text/blank_characters.hpp"
#include "base/text/label_key.hpp"
#include "base/text/utf8.hpp"

namespace jixiao::importer {
namespace {

// The longer ones first.
constexpr std::array<std::string_view, 7> kPageContinued{"续上表", "接上表", "接上页", "上接",
                                                         "续表",   "续",     "接上"};
constexpr std::array<std::string_view, 10> kAlone{"续表",   "续上表", "接上表", "接上页", "接下页",
                                                  "接下表", "转下页", "续下表", "续下页", "续"};
constexpr std::u32string_view kFrame = U"-—–－─~～_()（）【】[]<>《》·.…";
constexpr std::u32string_view kDashes = U"-—–－─";
constexpr std::size_t kLongest = 60;  // bytes

// Cuts the next character off if it is one of the set.
bool cut_one(std::string_view& text, std::u32string_view set) {
    const Utf8Character next = first_character(text);
    if (next.size == 0 || set.find(next.code) == std::u32string_view::npos) return false;
    text.remove_prefix(next.size);
    return true;
}

void cut_blanks(std::string_view& text) {
    while (const std::size_t size = blank_in_front(text).size) text.remove_prefix(size);
}

void cut_frame(std::string_view& text) {
    do {
        cut_blanks(text);
    } while (cut_one(text, kFrame));
}

bool cut_word(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool cut_number(std::string_view& text) {
    bool any = false;
    cut_blanks(text);
    while (cut_one(text, U"0123456789０１２３４５６７８９一二三四五六七八九十")) any = true;
    cut_blanks(text);
    return any;
}

bool ends_with_dash(std::string_view text) {
    bool dash = false;
    while (!text.empty()) {
        dash = cut_one(text, kDashes);
        if (!dash) text.remove_prefix(std::max<std::size_t>(first_character(text).size, 1));
    }
    return dash;
}

bool is_page_number(std::string_view text) {
    std::string_view behind = text;
    const bool dashed = cut_one(behind, kDashes) && ends_with_dash(behind);
    cut_frame(text);
    bool any = false;
    while (!text.empty()) {
        const bool paged = cut_word(text, "第") || cut_word(text, "共");
        if (!cut_number(text)) return false;
        if (!cut_word(text, "页") && (paged || !dashed)) return false;
        any = true;
        do {
            cut_frame(text);
        } while (cut_one(text, U"，,、/"));
    }
    return any;
}

}  // namespace

std::string without_continued(std::string key) {
    for (const std::string_view word : kPageContinued) {
        const auto at = key.find(word);
        if (at == std::string::npos) continue;
        const bool bracketed = at > 0 && key[at - 1] == '(' && at + word.size() < key.size() &&
                               key[at + word.size()] == ')';
        return bracketed ? key.erase(at - 1, word.size() + 2) : key.erase(at, word.size());
    }
    return key;
}

bool is_page_mark(std::string_view text) {
    if (text.size() > kLongest) return false;
    if (is_page_number(text)) return true;
    std::string_view rest = text;
    cut_frame(rest);
    for (const std::string_view word : kAlone) {
        if (!rest.starts_with(word)) continue;
        std::string_view behind = rest.substr(word.size());
        cut_frame(behind);
        if (behind.empty()) return true;
    }
    return false;
}

}  // namespace jixiao::importer
