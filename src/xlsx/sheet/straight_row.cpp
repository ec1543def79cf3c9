// SPDX-License-Identifier: MIT
#include "xlsx/sheet/straight_row.hpp"

#include <string_view>

#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/sheet/straight_path.hpp"

namespace jixiao::xlsx {
namespace {

// One attribute in double quotes; null for anything else.
const char* take_attribute(const char* at, std::string_view& name, std::string_view& value) {
    const char* const begin = at;
    while ((*at >= 'A' && *at <= 'z') || *at == ':') ++at;
    name = {begin, at};
    if (name.empty() || !take(at, "=\"")) return nullptr;
    const char* const first = at;
    while (*at != '"' && *at != '<') ++at;
    value = {first, at};
    return *at == '"' ? at + 1 : nullptr;
}

bool read_number(std::string_view digits, std::uint32_t& number) {
    constexpr std::size_t kMaxDigits = 9;
    if (digits.empty() || digits.size() > kMaxDigits) return false;
    number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return true;
}

}  // namespace

bool take_straight_row(const char*& at, StraightRow& row) {
    const char* next = at;
    if (!take(next, "<row")) return false;
    bool numbered = false;
    while (*next == ' ') {
        std::string_view name;
        std::string_view value;
        next = take_attribute(next + 1, name, value);
        if (next == nullptr) return false;
        if (name == "r") {
            // A second one is not well-formed: the scanner says so.
            if (numbered || !read_number(value, row.number)) return false;
            numbered = true;
        } else if (name == "hidden") {
            // References are left to the scanner, and so is what says whose the row is.
            if (value.find('&') != std::string_view::npos) return false;
            row.hidden = is_true(value);
        } else if (name.starts_with("xmlns")) {
            return false;
        }
    }
    row.is_empty = *next == '/';
    if (!numbered || (row.is_empty ? !take(next, "/>") : !take(next, ">"))) return false;
    at = next;
    return true;
}

}  // namespace jixiao::xlsx
