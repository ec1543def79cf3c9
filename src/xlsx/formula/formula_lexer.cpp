// SPDX-License-Identifier: MIT
#include "xlsx/formula/formula_lexer.hpp"

#include <algorithm>

#include "base/cell/cell_ref.hpp"
#include "base/text/ascii.hpp"

namespace jixiao::xlsx {
namespace {

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Characters beyond ASCII may all stand in names.
bool is_word(char c) {
    return is_digit(c) || is_letter(c) || c == '_' || c == '.' || c == '$' || c == '\\' ||
           c == '?' || static_cast<unsigned char>(c) >= 0x80;
}

// Behind the quote that closes the one at `open`; a doubled one is part of the text.
std::size_t behind_quotes(std::string_view text, std::size_t open) {
    const char quote = text[open];
    for (std::size_t at = open + 1; at < text.size(); ++at) {
        if (text[at] != quote) continue;
        if (at + 1 < text.size() && text[at + 1] == quote) {
            ++at;
        } else {
            return at + 1;
        }
    }
    return text.size();
}

// In the name of a column ' takes the meaning of the next character away.
std::size_t behind_brackets(std::string_view text, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (text[at] == '\'' && ++at < text.size()) continue;
        if (at >= text.size()) break;
        if (text[at] == '[') ++depth;
        if (text[at] == ']' && --depth == 0) return at + 1;
    }
    return text.size();
}

}  // namespace

FormulaToken FormulaLexer::take(std::size_t size, FormulaToken token) {
    text_ = rest_.substr(0, size);
    rest_.remove_prefix(text_.size());
    return token;
}

FormulaToken FormulaLexer::next() {
    if (rest_.empty()) return take(0, FormulaToken::finished);
    const char first = rest_.front();
    switch (first) {
        case '"':
            return take(behind_quotes(rest_, 0), FormulaToken::text);
        case '\'':
            return take_quoted_sheet();
        case '#':
            return take_error();
        case '[':
            return take_brackets();
        case '(':
            return take(1, FormulaToken::open);
        case ')':
            return take(1, FormulaToken::close);
        default:
            return is_word(first) ? take_word(0) : take(1, FormulaToken::other);
    }
}

FormulaToken FormulaLexer::take_quoted_sheet() {
    const std::size_t end = behind_quotes(rest_, 0);
    const bool is_sheet = end < rest_.size() && rest_[end] == '!';
    return take(is_sheet ? end + 1 : end, is_sheet ? FormulaToken::sheet : FormulaToken::text);
}

FormulaToken FormulaLexer::take_error() {
    std::size_t end = 1;
    while (end < rest_.size() && (is_letter(rest_[end]) || is_digit(rest_[end]) ||
                                  rest_[end] == '/' || rest_[end] == '_')) {
        ++end;
    }
    if (end == 1) return take(1, FormulaToken::other);
    if (end < rest_.size() && (rest_[end] == '!' || rest_[end] == '?')) ++end;
    return take(end, FormulaToken::error);
}

// [1]表!A1 names another workbook; any other bracket belongs to the table in front of it.
FormulaToken FormulaLexer::take_brackets() {
    const std::size_t end = behind_brackets(rest_, 0);
    std::size_t word = end;
    while (word < rest_.size() && is_word(rest_[word])) ++word;
    if (word < rest_.size() && rest_[word] == '!') return take(word + 1, FormulaToken::sheet);
    return take(end, FormulaToken::bracketed);
}

FormulaToken FormulaLexer::take_word(std::size_t from) {
    std::size_t end = from;
    while (end < rest_.size() && is_word(rest_[end])) ++end;
    if (end < rest_.size() && rest_[end] == '!') return take(end + 1, FormulaToken::sheet);
    const bool is_function = end < rest_.size() && rest_[end] == '(' && is_letter(rest_.front());
    if (is_function) return take(end, FormulaToken::function);
    return take(end, FormulaToken::word);
}

std::optional<FormulaCorner> parse_corner(std::string_view word) {
    FormulaCorner corner;
    const auto take_dollar = [&] {
        const bool fixed = !word.empty() && word.front() == '$';
        if (fixed) word.remove_prefix(1);
        return fixed;
    };
    const bool dollar = take_dollar();
    std::uint32_t column = 0;
    while (!word.empty() && is_letter(word.front()) && column <= kMaxColumns) {
        const char capital = static_cast<char>(word.front() & ~0x20);
        column = column * 26 + static_cast<std::uint32_t>(capital - 'A') + 1;
        word.remove_prefix(1);
    }
    if (column > kMaxColumns) return std::nullopt;
    if (column > 0) {
        corner.column = column - 1;
        corner.fixed_column = dollar;
        corner.fixed_row = take_dollar();
    } else {
        corner.fixed_row = dollar;
    }
    std::uint32_t row = 0;
    const bool any_digit = !word.empty();
    for (const char c : word) {
        if (!is_digit(c) || row > kMaxRows) return std::nullopt;
        row = row * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (row > kMaxRows || (any_digit && row == 0)) return std::nullopt;
    if (any_digit) corner.row = row - 1;
    if (!corner.row && (!corner.column || corner.fixed_row)) return std::nullopt;
    return corner;
}

void append_corner(std::string& out, const FormulaCorner& corner) {
    if (corner.column) {
        if (corner.fixed_column) out.push_back('$');
        append_column_name(out, *corner.column);
    }
    if (corner.row) {
        if (corner.fixed_row) out.push_back('$');
        out.append(std::to_string(*corner.row + 1));
    }
}

}  // namespace jixiao::xlsx
