// SPDX-License-Identifier: MIT
#include "xlsx/sheet/straight_row.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/text/ascii.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/sheet/straight_path.hpp"

namespace jixiao::xlsx {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The names of a tag's attributes so far.
class Names {
  public:
    // False for one that stands twice, which is not well-formed, and for more than rows have.
    bool add(std::string_view name) {
        auto* const end = names_.begin() + count_;
        if (count_ == names_.size() || std::find(names_.begin(), end, name) != end) return false;
        names_[count_++] = name;
        return true;
    }

  private:
    std::array<std::string_view, 12> names_;
    std::size_t count_ = 0;
};

// One attribute in double quotes; null for anything else.
const char* take_attribute(const char* at, std::string_view& name, std::string_view& value) {
    const char* const begin = at;
    while (is_letter(*at) || (at != begin && (is_digit(*at) || *at == ':'))) ++at;
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
    Names names;
    while (*next == ' ') {
        std::string_view name;
        std::string_view value;
        next = take_attribute(next + 1, name, value);
        // What is not as usual is left to the scanner: it knows what is well-formed, decodes, and
        // finds out whose the row is.
        if (next == nullptr || !names.add(name)) return false;
        if (name == "r") {
            if (!read_number(value, row.number)) return false;
            numbered = true;
        } else if (name == "hidden" || name == "ht") {
            if (value.find('&') != std::string_view::npos) return false;
            row.hidden = row.hidden || (name == "ht" ? is_no_size(value) : is_true(value));
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
