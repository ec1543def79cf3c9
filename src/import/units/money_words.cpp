// SPDX-License-Identifier: MIT
#include "import/units/money_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/zero_width.hpp"
#include "import/sheet_view.hpp"

namespace jixiao::importer {
namespace {

constexpr std::array<std::string_view, 8> kItemEnds{"、", "，", ",",  "；",
                                                    ";",  " ",  "\n", "\u3000"};
constexpr std::string_view kYuan = "元";
constexpr std::array<std::string_view, 2> kColons{"：", ":"};
constexpr std::array<std::string_view, 2> kCurrency{"人民币", "RMB"};
constexpr std::array<std::string_view, 3> kOpeningBrackets{"（", "(", "["};
constexpr std::array<std::string_view, 3> kClosingBrackets{"）", ")", "]"};

struct Place {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};

template <std::size_t Count>
Place first_of(std::string_view text, const std::array<std::string_view, Count>& marks) {
    Place first;
    for (const auto mark : marks) {
        const auto at = text.find(mark);
        if (at < first.at) first = {at, mark.size()};
    }
    return first;
}

// One unit of a list: 万元, 单位：万元, 人民币 万元.
std::string_view money_in_item(std::string_view item, const LabelIndex& index) {
    std::string buffer;
    item = without_zero_width(item, buffer);
    for (Place colon = first_of(item, kColons); colon.size != 0; colon = first_of(item, kColons)) {
        item.remove_prefix(colon.at + colon.size);
    }
    item = trimmed(item);
    for (const auto currency : kCurrency) {
        if (item.starts_with(currency)) item = trimmed(item.substr(currency.size()));
    }
    return index.money_unit(item);
}

// 万 元: a unit that is spaced out. `rest` is what stands behind the blank.
std::string_view spaced_money(std::string_view item, std::string_view rest,
                              const LabelIndex& index) {
    if (item.empty() || !rest.starts_with(kYuan)) return {};
    return money_in_item(std::string(item).append(kYuan), index);
}

void take(MoneyWords& words, MoneyWords found, const LabelIndex& index) {
    for (const std::string_view unit : {found.unit, found.other}) {
        if (unit.empty()) continue;
        if (words.unit.empty()) {
            words.unit = unit;
        } else if (*index.money_factor(unit) != *index.money_factor(words.unit)) {
            words.other = unit;
        }
    }
}

}  // namespace

MoneyWords money_in_list(std::string_view list, const LabelIndex& index) {
    MoneyWords words;
    while (!list.empty()) {
        const Place end = first_of(list, kItemEnds);
        const std::string_view item = list.substr(0, end.at);
        list.remove_prefix(end.size == 0 ? list.size() : end.at + end.size);
        std::string_view unit = money_in_item(item, index);
        if (unit.empty()) {
            unit = spaced_money(item, list, index);
            if (!unit.empty()) list.remove_prefix(std::min(list.size(), kYuan.size()));
        }
        take(words, {unit, {}}, index);
    }
    return words;
}

MoneyWords money_in_label(std::string_view label, const LabelIndex& index) {
    MoneyWords words;
    std::string_view rest = label;
    for (Place open = first_of(rest, kOpeningBrackets); open.size != 0;
         open = first_of(rest, kOpeningBrackets)) {
        rest.remove_prefix(open.at + open.size);
        const Place close = first_of(rest, kClosingBrackets);
        take(words, money_in_list(rest.substr(0, close.at), index), index);
        if (close.size == 0) break;
        rest.remove_prefix(close.at + close.size);
    }
    const auto line = label.rfind('\n');
    if (line != std::string_view::npos) {
        take(words, {money_in_item(label.substr(line + 1), index), {}}, index);
    }
    return words;
}

std::string_view money_alone(std::string_view text, const LabelIndex& index) {
    text = trimmed(text);
    for (std::size_t i = 0; i < kOpeningBrackets.size(); ++i) {
        if (!text.starts_with(kOpeningBrackets[i]) || !text.ends_with(kClosingBrackets[i]))
            continue;
        text.remove_prefix(kOpeningBrackets[i].size());
        text.remove_suffix(kClosingBrackets[i].size());
    }
    const std::string_view unit = money_in_item(text, index);
    const std::size_t last = text.size() - std::min(text.size(), kYuan.size());
    return unit.empty() ? spaced_money(trimmed(text.substr(0, last)), text.substr(last), index)
                        : unit;
}

}  // namespace jixiao::importer
