// SPDX-License-Identifier: MIT
#include "normalise/shown_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "normalise/chinese_numeral.hpp"
#include "normalise/number_value.hpp"
#include "normalise/unit_table.hpp"
#include "normalise/value_text.hpp"

namespace jixiao::normalise {
namespace {

struct NumberPlace {
    std::size_t at = 0;
    std::size_t size = 0;  // bytes
};

// Whether a spoken whole part is that of the number, cut off or rounded.
bool is_whole_part(const Decimal& spoken, const Decimal& number) {
    const Decimal size = number.is_negative() ? number.negated() : number;
    return spoken == size.rounded(0, Rounding::truncate) ||
           spoken == size.rounded(0, Rounding::half_up);
}

// 五六 of 三.五六: a format lists what stands behind the point.
std::size_t listed_places(std::string_view text) {
    std::size_t size = 0;
    if (!text.starts_with('.')) return size;
    for (++size; size < text.size();) {
        const std::size_t next = character_size(text.substr(size));
        if (!scan_chinese_numeral(text.substr(size, next))) break;
        size += next;
    }
    return size;
}

// Bytes of the numerals at the start of a text that speak the number; 0 if they do not.
std::size_t spoken_size(std::string_view text, const Decimal& number) {
    constexpr std::array<std::string_view, 2> kMyriads{"万", "亿"};
    const auto numeral = scan_chinese_numeral(text);
    if (!numeral) return 0;
    if (is_whole_part(numeral->value, number)) {
        return numeral->size + listed_places(text.substr(numeral->size));
    }
    // 一十二万元 is twelve 万元 where twelve are stored.
    const std::string_view all = text.substr(0, numeral->size);
    const auto* const unit = std::find_if(kMyriads.begin(), kMyriads.end(),
                                          [&](auto myriad) { return all.ends_with(myriad); });
    return unit == kMyriads.end() ? 0
                                  : spoken_size(all.substr(0, all.size() - unit->size()), number);
}

std::optional<NumberPlace> place_of(std::string_view shown, const Decimal& number) {
    const std::size_t digit = shown.find_first_of("0123456789");
    if (digit != std::string_view::npos)
        return NumberPlace{digit, digits_size(shown.substr(digit))};
    for (std::size_t at = 0; at < shown.size(); at += character_size(shown.substr(at))) {
        const std::size_t size = spoken_size(shown.substr(at), number);
        if (size != 0) return NumberPlace{at, size};
    }
    return std::nullopt;
}

// What says nothing about the number is cut off the end: its sign, its point, a bracket, the
// currency that all amounts are in.
std::string_view without_marks(std::string_view before) {
    constexpr std::string_view kMarks[] = {" ",  "-", "+",      ".",   "(",
                                           "￥", "¥", "人民币", "RMB", "CNY"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view mark : kMarks) {
            if (!before.ends_with(mark)) continue;
            before.remove_suffix(mark.size());
            cut = true;
        }
    }
    return before;
}

// Bytes of the fraction behind a whole number, or behind its own upper half: 1/2 of 3 1/2, /2 of
// 1/2.
std::size_t fraction_size(std::string_view behind) {
    const auto digits_end = [&](std::size_t at) {
        return std::min(behind.find_first_not_of("0123456789", at), behind.size());
    };
    const std::size_t upper = std::min(behind.find_first_not_of(' '), behind.size());
    const std::size_t sign = digits_end(upper);
    if (sign == behind.size() || behind[sign] != '/') return 0;
    const std::size_t end = digits_end(sign + 1);
    return end == sign + 1 ? 0 : end;
}

// The rest of （83.00元） and of （83.00（元））.
std::string_view without_closing(std::string_view behind) {
    const auto opened = std::count(behind.begin(), behind.end(), '(');
    const auto closed = std::count(behind.begin(), behind.end(), ')');
    if (closed > opened && behind.ends_with(')')) behind.remove_suffix(1);
    return behind;
}

}  // namespace

ShownWords words_shown(std::string_view printed, const Decimal& number, std::string& buffer) {
    const std::string_view shown = plain_value_text(printed, buffer).text;
    const auto place = place_of(shown, number);
    // A zero may be shown as 无.
    if (!place) return {number.is_zero() ? std::string_view() : without_marks(shown), {}};
    // 0.##"万元" shows the point of a whole number: 83.万元.
    std::string_view behind = shown.substr(place->at + place->size);
    if (behind.starts_with('.')) behind.remove_prefix(1);
    behind.remove_prefix(fraction_size(behind));
    return {without_marks(shown.substr(0, place->at)), bare_unit(without_closing(behind))};
}

}  // namespace jixiao::normalise
