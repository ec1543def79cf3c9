// SPDX-License-Identifier: MIT
#include "import/blocks/column_numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"

namespace jixiao::importer {
namespace {

constexpr std::size_t kFewestMarks = 3;
constexpr std::size_t kSureMarks = 6;     // so many bare numbers in order are no figures
constexpr std::size_t kLongestFirst = 9;  // bytes: （1）
constexpr std::size_t kLongestMark = 40;  // bytes: （5）=（4）/（3）×100%
constexpr std::array<std::string_view, 5> kDashes{"-", "—", "——", "–", "/"};
constexpr std::array<std::string_view, 5> kNames{"栏次", "行次", "列次", "列号", "序号"};
constexpr std::array<std::string_view, 10> kStems{"甲", "乙", "丙", "丁", "戊",
                                                  "己", "庚", "辛", "壬", "癸"};
constexpr std::array<std::string_view, 20> kCircled{"①", "②", "③", "④", "⑤", "⑥", "⑦",
                                                    "⑧", "⑨", "⑩", "⑪", "⑫", "⑬", "⑭",
                                                    "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"};

template <std::size_t Count>
std::size_t place_in(const std::array<std::string_view, Count>& list, std::string_view text) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), text) - list.begin());
}

// What a column of row numbers is called.
constexpr std::array<std::string_view, 2> kOfRows{"序号", "行次"};

// 栏　次 is 栏次.
template <std::size_t Count>
bool is_name_of(const std::array<std::string_view, Count>& names, std::string_view text) {
    return std::any_of(names.begin(), names.end(), [text](std::string_view name) {
        constexpr std::size_t kCharacter = 3;  // bytes
        return text.starts_with(name.substr(0, kCharacter)) && label_key(text) == name;
    });
}

void skip_any(std::string_view& text, std::initializer_list<std::string_view> marks) {
    for (const std::string_view mark : marks) {
        if (text.starts_with(mark)) return text.remove_prefix(mark.size());
    }
}

// What a column is computed from: 2/1, (4)-(3), 1+2×100%, B/A.
bool is_computation(std::string_view text) {
    if (text.empty()) return false;
    while (!text.empty()) {
        const std::size_t before = text.size();
        skip_any(text, {"（", "）", "×", "÷", "－", "＋", "％"});
        if (text.size() != before) continue;
        const char next = text.front();
        const bool is_letter = next >= 'A' && next <= 'Z';
        if (!is_letter &&
            std::string_view("0123456789()+-*/% .").find(next) == std::string_view::npos) {
            return false;
        }
        text.remove_prefix(1);
    }
    return true;
}

// Nothing, or an equals sign and a computation.
bool is_computed(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return true;
    const std::size_t before = text.size();
    skip_any(text, {"=", "＝"});
    return text.size() != before && is_computation(trimmed(text));
}

struct Number {
    unsigned value = 0;  // 0: none
    bool bare = false;   // figures and nothing else
};

Number number_of(std::string_view text) {
    const std::string_view whole = text;
    if (text.starts_with(kCircled.front().front())) {
        const std::size_t circle = place_in(kCircled, text);
        return {circle < kCircled.size() ? static_cast<unsigned>(circle) + 1 : 0, false};
    }
    skip_any(text, {"（", "("});
    text = trimmed(text);
    Number number;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (error != std::errc() || end == text.data()) return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    number.bare = text.empty() && is_digit(whole.front());
    text = trimmed(text);
    skip_any(text, {"）", ")"});
    return is_computed(text) ? number : Number{};
}

// Whether the column names what a row is about. A 1 may be a row's own number.
bool is_name(const mapping::ColumnSpec& column, unsigned number) {
    if (column.type == FieldType::level) return true;
    return number > 1 && (column.type == FieldType::label || column.row_label);
}

bool stands_for_name(const xlsx::Cell& cell, unsigned number, const LocatedBlock& located,
                     const mapping::Block& block) {
    return std::any_of(located.match.columns.begin(), located.match.columns.end(),
                       [&](const MatchedColumn& column) {
                           return column.head.first == cell.at.column &&
                                  is_name(block.columns[column.spec], number);
                       });
}

bool is_read(const xlsx::Cell& cell, const LocatedBlock& located) {
    return std::any_of(located.match.columns.begin(), located.match.columns.end(),
                       [&](const MatchedColumn& column) {
                           return column.head.first <= cell.at.column &&
                                  cell.at.column <= column.head.last;
                       });
}

// The names in front of the numbers: 甲 乙 … or A B …, with what is computed: C=B/A.
struct NamesInOrder {
    std::size_t stem = 0;
    char letter = 'A';

    bool goes_on_with(std::string_view text) {
        // Behind two of them what is computed may go without its own: A B B/A.
        const bool computed = letter > 'B' && text.size() > 1 && text.front() >= 'A' &&
                              text.front() < letter && is_computation(text);
        if (computed || (text.starts_with(letter) && is_computed(text.substr(1)))) {
            ++letter;
            return true;
        }
        if (stem == kStems.size() || text != kStems[stem]) return false;
        ++stem;
        return true;
    }
};

}  // namespace

bool names_row_numbers(std::string_view head) {
    return is_name_of(kOfRows, trimmed(head));
}

bool numbers_columns(std::span<const xlsx::Cell> cells, const LocatedBlock& located,
                     const mapping::Block& block) {
    // Most rows begin with a longer text.
    if (cells.size() < kFewestMarks || cells.front().text.size() > kLongestFirst) return false;
    std::size_t marks = 0;
    NamesInOrder names;
    unsigned last = 0;
    bool sure = false;
    bool dashed = false;
    for (const xlsx::Cell& cell : cells) {
        if (cell.text.size() > kLongestMark) {
            if (is_read(cell, located)) return false;
            continue;
        }
        const std::string_view text = trimmed(cell.text);
        if (marks == 0 && &cell == &cells.front() && is_name_of(kNames, text)) {
            sure = true;
            continue;
        }
        if (marks == 0 && place_in(kDashes, text) < kDashes.size()) {
            ++marks;
            dashed = true;
            continue;
        }
        if (last == 0 && names.goes_on_with(text)) {
            sure = true;
        } else {
            const Number number = number_of(text);
            if (number.value != last + 1) {
                if (is_read(cell, located)) return false;
                continue;
            }
            last = number.value;
            sure = sure || !number.bare || stands_for_name(cell, last, located, block);
        }
        ++marks;
    }
    return marks >= kFewestMarks &&
           (sure || marks >= kSureMarks || (dashed && marks > kFewestMarks));
}

}  // namespace jixiao::importer
