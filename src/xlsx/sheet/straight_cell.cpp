// SPDX-License-Identifier: MIT
#include "xlsx/sheet/straight_cell.hpp"

#include "xlsx/sheet/straight_path.hpp"
#include "xlsx/xml/text_scan.hpp"

namespace jixiao::xlsx {
namespace {

// How far the character is behind `first`; very far when it is before it.
std::uint32_t offset_from(char first, char c) {
    return static_cast<std::uint32_t>(c) - static_cast<std::uint32_t>(first);
}

// "B3" up to the closing quote, upper-case letters only: lower case, $ and damage are left to
// CellRef::parse.
const char* take_reference(const char* at, CellRef& ref) {
    constexpr std::uint32_t kLetters = 26;
    std::uint32_t column = offset_from('A', *at++);
    if (column >= kLetters) return nullptr;
    for (std::uint32_t next = 0; (next = offset_from('A', *at)) < kLetters; ++at) {
        column = (column + 1) * kLetters + next;
        if (column >= kMaxColumns) return nullptr;
    }
    std::uint32_t row = 0;
    for (std::uint32_t digit = 0; (digit = offset_from('0', *at)) <= 9; ++at) {
        row = row * 10 + digit;
        if (row > kMaxRows) return nullptr;
    }
    ref = {row - 1, column};
    return row != 0 && *at == '"' ? at + 1 : nullptr;
}

// Up to nine digits.
const char* take_digits(const char* at, std::uint32_t& number) {
    constexpr std::ptrdiff_t kMost = 9;
    const char* const first = at;
    std::uint32_t value = 0;
    for (std::uint32_t digit = 0; (digit = offset_from('0', *at)) <= 9; ++at) {
        value = value * 10 + digit;
    }
    number = value;
    return at != first && at - first <= kMost ? at : nullptr;
}

const char* take_number(const char* at, std::uint32_t& number) {
    at = take_digits(at, number);
    return at != nullptr && *at == '"' ? at + 1 : nullptr;
}

const char* take_type(const char* at, StoredType& type) {
    if (take(at, "s\"")) {
        type = StoredType::shared_string;
        return at;
    }
    const char* end = at;
    while (*end >= 'A' && *end <= 'z') ++end;
    if (*end != '"') return nullptr;
    type = stored_type({at, end});
    return type == StoredType::unknown ? nullptr : end + 1;
}

// The attributes up to '>' or "/>"; null for anything but r, s and t in double quotes, and where
// one comes again: that is not well-formed, and the scanner says so.
const char* take_attributes(const char* at, StoredCell& cell) {
    bool has_style = false;
    bool has_type = false;
    while (*at == ' ') {
        ++at;
        if (at[0] == '\0' || at[1] != '=' || at[2] != '"') return nullptr;
        const char* const value = at + 3;
        switch (at[0]) {
            case 'r':
                at = cell.has_reference ? nullptr : take_reference(value, cell.at);
                cell.has_reference = true;
                break;
            case 's':
                at = has_style ? nullptr : take_number(value, cell.style);
                has_style = true;
                break;
            case 't':
                at = has_type ? nullptr : take_type(value, cell.type);
                has_type = true;
                break;
            default:
                return nullptr;
        }
        if (at == nullptr) return nullptr;
    }
    return at;
}

// Text up to the next tag. Raw when something in it wants decoding.
const char* take_text(const char* at, StoredCell& cell) {
    const char* stop = find_first_of<'&', '\r', '_'>(at);
    cell.value_is_raw = *stop != '<';
    if (cell.value_is_raw) stop = find_first_of<>(stop);
    cell.value = {at, stop};
    cell.has_value = true;
    return stop;
}

const char* take_inline(const char* at, StoredCell& cell) {
    cell.has_inline = true;
    if (take(at, " xml:space=\"preserve\"")) cell.keep_space = true;
    if (*at != '>') return nullptr;
    at = take_text(at + 1, cell);
    return take(at, "</t></is></c>") ? at : nullptr;
}

// The index of a shared string and the end of the cell; null for anything else.
const char* take_index(const char* const at, StoredCell& cell) {
    std::uint32_t index = 0;
    const char* const stop = take_digits(at, index);
    const char* end = stop;
    if (stop == nullptr || !take(end, "</v></c>")) return nullptr;
    cell.value = {at, stop};
    cell.index = index;
    cell.has_value = true;
    return end;
}

const char* take_content(const char* at, StoredCell& cell) {
    if (take(at, "<f>")) {
        const char* const stop = find_first_of<'&', '\r'>(at);
        if (*stop != '<') return nullptr;
        cell.formula = {at, stop};
        cell.has_formula = stop != at;
        at = stop;
        if (!take(at, "</f>")) return nullptr;
    }
    if (take(at, "<v>")) {
        if (cell.type == StoredType::shared_string) {
            if (const char* const end = take_index(at, cell)) return end;
        }
        at = take_text(at, cell);
        return take(at, "</v></c>") ? at : nullptr;
    }
    if (!cell.has_formula && take(at, "<is><t")) return take_inline(at, cell);
    return take(at, "</c>") ? at : nullptr;
}

}  // namespace

Straight take_straight_cell(const char*& at, StoredCell& cell) {
    const char* next = at;
    if (!take(next, "<c")) return Straight::unusual;
    cell = {};
    next = take_attributes(next, cell);
    if (next == nullptr) return Straight::unusual;
    if (take(next, "/>")) {
        at = next;
        return Straight::blank;
    }
    if (*next != '>') return Straight::unusual;
    next = take_content(next + 1, cell);
    if (next == nullptr) return Straight::unusual;
    at = next;
    return cell.has_value || cell.has_formula ? Straight::cell : Straight::blank;
}

}  // namespace jixiao::xlsx
