// SPDX-License-Identifier: MIT
#include "base/cell/cell_ref.hpp"

#include <algorithm>
#include <charconv>

namespace jixiao {

namespace {

constexpr std::size_t kMostDigits = 11;

char* write_column_name(char* to, std::uint32_t column) {
    if (column < 26) {
        *to = static_cast<char>('A' + column);
        return to + 1;
    }
    char letters[8];
    int used = 0;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters[used++] = static_cast<char>('A' + (rest - 1) % 26);
    }
    while (used > 0) *to++ = letters[--used];
    return to;
}

}  // namespace

void append_column_name(std::string& out, std::uint32_t column) {
    char letters[8];
    out.append(letters, write_column_name(letters, column));
}

void CellRef::append_to(std::string& out) const {
    char text[kMostCharacters];
    out.append(text, write_to(text));
}

char* CellRef::write_to(char* to) const {
    to = write_column_name(to, column);
    return std::to_chars(to, to + kMostDigits, row + 1).ptr;
}

std::string CellRef::to_string() const {
    std::string out;
    append_to(out);
    return out;
}

std::optional<CellRef> CellRef::parse(std::string_view text) {
    std::size_t at = 0;
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    const auto skip_dollar = [&] {
        if (at < text.size() && text[at] == '$') ++at;
    };
    skip_dollar();
    const std::size_t letters = at;
    for (; at < text.size(); ++at) {
        const char upper = static_cast<char>(text[at] & ~0x20);
        if (upper < 'A' || upper > 'Z') break;
        column = column * 26 + static_cast<std::uint32_t>(upper - 'A' + 1);
        if (column > kMaxColumns) return std::nullopt;
    }
    if (at == letters) return std::nullopt;
    skip_dollar();
    const std::size_t digits = at;
    for (; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
        row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
        if (row > kMaxRows) return std::nullopt;
    }
    if (at == digits || row == 0) return std::nullopt;
    return CellRef{row - 1, column - 1};
}

std::string CellRange::to_string() const {
    std::string out = first.to_string();
    if (first == last) return out;
    out.push_back(':');
    last.append_to(out);
    return out;
}

std::optional<CellRange> CellRange::parse(std::string_view text) {
    const auto colon = text.find(':');
    const auto one = CellRef::parse(text.substr(0, colon));
    const auto two = colon == std::string_view::npos ? one : CellRef::parse(text.substr(colon + 1));
    if (!one || !two) return std::nullopt;
    return CellRange{{std::min(one->row, two->row), std::min(one->column, two->column)},
                     {std::max(one->row, two->row), std::max(one->column, two->column)}};
}

}  // namespace jixiao
