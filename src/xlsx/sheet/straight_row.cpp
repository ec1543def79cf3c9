// SPDX-License-Identifier: MIT
#include "xlsx/sheet/straight_row.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/sheet/straight_path.hpp"
#include "xlsx/xml/text_scan.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {
namespace {

// Takes the first of the names that stands here, and gives its place among them; kNone for none.
constexpr std::size_t kNone = 31;
template <std::size_t... Sizes>
std::size_t take_one_of(const char*& at, const char (&... names)[Sizes]) {
    static_assert(sizeof...(Sizes) < kNone);
    std::size_t index = 0;
    const bool taken = ((take(at, names) || (++index, false)) || ...);
    return taken ? index : kNone;
}

// Those that are looked into, by their places.
enum Attribute : std::size_t { number, size, hidden };

// The beginning of an attribute that rows have, the usual ones first: ECMA-376, 18.3.1.73, and what
// Excel 2010 adds.
std::size_t take_attribute(const char*& at) {
    return take_one_of(at, " r=\"", " ht=\"", " hidden=\"", " spans=\"", " customHeight=\"",
                       " x14ac:dyDescent=\"", " s=\"", " customFormat=\"", " outlineLevel=\"",
                       " collapsed=\"", " thickBot=\"", " thickTop=\"", " ph=\"");
}

}  // namespace

bool take_straight_row(const char*& at, StraightRow& row) {
    const char* next = at;
    if (!take(next, "<row")) return false;
    std::uint32_t said = 0;  // one bit an attribute
    while (*next == ' ') {
        const std::size_t attribute = take_attribute(next);
        const char* const end = find_first_of<'"'>(next);
        const std::uint32_t bit = std::uint32_t{1} << attribute;
        // What is not as usual is left to the scanner: it knows what is well-formed, decodes, and
        // finds out whose the row is.
        if (attribute == kNone || *end != '"' || (said & bit) != 0) return false;
        said |= bit;
        const std::string_view value(next, end);
        next = end + 1;
        if (attribute == number) {
            const auto stored = whole_number<std::uint32_t>(value);
            if (!stored) return false;
            row.number = *stored;
        } else if (attribute == size || attribute == hidden) {
            if (value.find('&') != std::string_view::npos) return false;
            row.hidden = row.hidden || (attribute == size ? is_no_size(value) : is_true(value));
        }
    }
    row.is_empty = *next == '/';
    const bool numbered = (said & 1U << number) != 0;
    if (!numbered || (row.is_empty ? !take(next, "/>") : !take(next, ">"))) return false;
    at = next;
    return true;
}

}  // namespace jixiao::xlsx
