// SPDX-License-Identifier: MIT
#include "import/units/unit_sentences.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/white_space.hpp"
#include "base/text/zero_width.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

// 以元为单位: words in front of the unit and behind it.
struct Around {
    std::string_view front;
    std::string_view behind;
};
constexpr std::array<Around, 5> kAround{
    {{"以", "为单位"}, {"以", "为计量单位"}, {"以", "为计价单位"}, {"以", "计"}, {"按", "填"}}};
// 单位为元: the unit goes on to the next mark.
constexpr std::array<std::string_view, 6> kInFront{"单位为",   "单位均为", "单位统一为",
                                                   "单位都为", "单位是",   "金额均为"};
constexpr std::array<std::string_view, 12> kMarks{"，", ",", "。", "；", ";",  "、",
                                                  "（", "(", "）", ")",  "\n", "："};
constexpr std::array<std::string_view, 4> kQuotes{"“", "”", "「", "」"};

std::string_view without_quotes(std::string_view text) {
    for (const auto quote : kQuotes) {
        if (text.starts_with(quote)) text.remove_prefix(quote.size());
        if (text.ends_with(quote)) text.remove_suffix(quote.size());
    }
    return text;
}

std::string_view named_between(std::string_view text, const Around& words,
                               const LabelIndex& index) {
    for (auto end = text.find(words.behind); end != std::string_view::npos;
         end = text.find(words.behind, end + words.behind.size())) {
        const auto from = text.substr(0, end).rfind(words.front);
        if (from == std::string_view::npos) continue;
        const std::size_t begin = from + words.front.size();
        const auto unit = money_alone(without_quotes(text.substr(begin, end - begin)), index);
        if (!unit.empty()) return unit;
    }
    return {};
}

std::string_view named_after(std::string_view text, std::string_view word,
                             const LabelIndex& index) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::string_view rest = text.substr(at + word.size());
        std::size_t end = rest.size();
        for (const auto mark : kMarks) end = std::min(end, rest.find(mark));
        const auto unit = money_alone(without_quotes(rest.substr(0, end)), index);
        if (!unit.empty()) return unit;
    }
    return {};
}

}  // namespace

std::string_view unit_in_sentence(std::string_view text, const LabelIndex& index) {
    // Most texts end here, which have no 元: its first byte begins too many Chinese characters.
    constexpr std::string_view kTail = "\x85\x83";
    if (text.find(kTail) == std::string_view::npos) return {};
    std::string buffer;
    text = without_zero_width(text, buffer);
    for (const Around& words : kAround) {
        if (const auto unit = named_between(text, words, index); !unit.empty()) return unit;
    }
    for (const auto word : kInFront) {
        if (const auto unit = named_after(text, word, index); !unit.empty()) return unit;
    }
    return {};
}

std::string_view unit_in_bare_sentence(std::string_view text, const LabelIndex& index) {
    const std::string_view unit = unit_in_sentence(text, index);
    if (unit.empty()) return {};
    for (const std::string_view front : {"（", "(", "金额"}) {
        text = trimmed(text);
        if (text.starts_with(front)) text.remove_prefix(front.size());
    }
    const auto begins = [&](std::string_view word) { return text.starts_with(word); };
    const bool around = std::any_of(kAround.begin(), kAround.end(),
                                    [&](const Around& words) { return begins(words.front); });
    return around || std::any_of(kInFront.begin(), kInFront.end(), begins) ? unit
                                                                           : std::string_view();
}

}  // namespace jixiao::importer
