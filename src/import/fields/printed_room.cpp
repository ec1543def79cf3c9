// SPDX-License-Identifier: MIT
#include "import/fields/printed_room.hpp"

#include <algorithm>
#include <array>

#include "base/text/ascii.hpp"
#include "base/text/blank_characters.hpp"
#include "base/text/utf8.hpp"
#include "import/sheet_view.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kLongest = 60;  // bytes
constexpr std::u32string_view kLines = U"_＿";
constexpr std::u32string_view kDateMarks = U"年月日至到起止—–－～~-";
constexpr std::array<std::string_view, 2> kColons{"：", ":"};
constexpr std::array<std::string_view, 2> kOpening{"（", "("};
constexpr std::array<std::string_view, 2> kClosing{"）", ")"};
// In brackets they ask for something; a word of kDone says that it is there.
constexpr std::array<std::string_view, 14> kPrompts{"公章", "盖章", "签章",   "签字",    "签名",
                                                    "填写", "填报", "填全称", "必填",    "选填",
                                                    "手写", "选择", "此处",   "单位全称"};
constexpr std::array<std::string_view, 3> kDone{"已", "未", "无"};
constexpr std::array<std::string_view, 7> kUnitsOfFigures{"%", "％", "分", "名", "位", "个", "人"};

bool is_in(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

bool is_room(char32_t code) {
    return blank_kind(code) != Blank::none || is_in(kLines, code);
}

// Of room and of the characters of the set.
bool is_room_and(std::u32string_view set, std::string_view text) {
    while (!text.empty()) {
        const Utf8Character next = first_character(text);
        if (next.size == 0 || (!is_room(next.code) && !is_in(set, next.code))) return false;
        text.remove_prefix(next.size);
    }
    return true;
}

template <std::size_t Count>
bool has_one(std::string_view text, const std::array<std::string_view, Count>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const auto word) { return text.find(word) != std::string_view::npos; });
}

// （公章）, （请填写全称）
bool is_prompt(std::string_view text) {
    for (std::size_t i = 0; i < kOpening.size(); ++i) {
        if (!text.starts_with(kOpening[i])) continue;
        for (const auto closing : kClosing) {
            if (text.find(closing) + closing.size() != text.size()) continue;
            return has_one(text, kPrompts) && !has_one(text, kDone);
        }
    }
    return false;
}

// 年  月  日, 20  年  月  日 至  年  月  日: whatever is filled in has more digits.
bool is_blank_date(std::string_view text) {
    constexpr std::size_t kMostPrinted = 3;
    std::size_t printed = 0;
    while (printed < text.size() && is_digit(text[printed])) ++printed;
    text.remove_prefix(std::min(printed, text.size()));
    return printed <= kMostPrinted && text.find("年") != std::string_view::npos &&
           text.find("月") != std::string_view::npos && is_room_and(kDateMarks, text);
}

std::string_view without_lines(std::string_view text) {
    for (;;) {
        text = trimmed(text);
        const std::size_t size = text.size();
        for (const std::string_view line : {"_", "＿"}) {
            if (text.starts_with(line)) text.remove_prefix(line.size());
            if (text.ends_with(line)) text.remove_suffix(line.size());
        }
        if (text.size() == size) return text;
    }
}

// ____万元
bool is_unit_of(FieldType type, std::string_view text, const LabelIndex& index) {
    if (!is_figure(type) || text.empty() || is_digit(text.front())) return false;
    const std::string_view unit = without_lines(text);
    if (std::find(kUnitsOfFigures.begin(), kUnitsOfFigures.end(), unit) != kUnitsOfFigures.end()) {
        return true;
    }
    return type == FieldType::amount && !money_alone(unit, index).empty();
}

}  // namespace

bool is_printed_room(std::string_view text, FieldType type, const LabelIndex& index) {
    if (text.size() > kLongest) return false;
    text = trimmed(text);
    if (text.empty()) return false;
    return is_room_and({}, text) || is_prompt(text) || is_blank_date(text) ||
           is_unit_of(type, text, index);
}

bool is_colon(std::string_view text) {
    return std::find(kColons.begin(), kColons.end(), trimmed(text)) != kColons.end();
}

std::string_view behind_colon(std::string_view answer) {
    const std::string_view text = trimmed(answer);
    for (const auto colon : kColons) {
        if (text.starts_with(colon)) return trimmed(text.substr(colon.size()));
    }
    return answer;
}

}  // namespace jixiao::importer
