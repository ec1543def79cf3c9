// SPDX-License-Identifier: MIT
#include "xlsx/edit/formula_references.hpp"

#include <algorithm>
#include <optional>

namespace jixiao::xlsx {
namespace {

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// What names, numbers and references are made of.
bool is_word(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == '$' || c == '\\' ||
           c == '?' || static_cast<unsigned char>(c) >= 0x80;
}

struct Corner {
    ReferenceShape shape;  // cell, rows or columns
    ReferenceCorner corner;
};

// "$B$3", "$B" or "$3", the whole word.
std::optional<Corner> corner_in(std::string_view word) {
    Corner found{ReferenceShape::cell, {}};
    std::size_t at = 0;
    const bool first_fixed = word.starts_with('$');
    if (first_fixed) ++at;
    const std::size_t letters = at;
    std::uint32_t column = 0;
    for (; at < word.size() && is_letter(word[at]) && at - letters < 3; ++at) {
        column = column * 26 + static_cast<std::uint32_t>((word[at] & ~0x20) - 'A' + 1);
    }
    const bool has_column = at != letters;
    bool second_fixed = false;
    if (has_column && at < word.size() && word[at] == '$') {
        second_fixed = true;
        ++at;
    }
    const std::size_t digits = at;
    std::uint32_t row = 0;
    for (; at < word.size() && is_digit(word[at]) && at - digits < 7; ++at) {
        row = row * 10 + static_cast<std::uint32_t>(word[at] - '0');
    }
    const bool has_row = at != digits;
    if (at != word.size() || (!has_column && !has_row) || (second_fixed && !has_row)) return {};
    if ((has_row && (row == 0 || row > kMaxRows)) || column > kMaxColumns) return {};
    if (!has_row) found.shape = ReferenceShape::columns;
    if (!has_column) found.shape = ReferenceShape::rows;
    found.corner.at = {has_row ? row - 1 : 0, has_column ? column - 1 : 0};
    found.corner.column_fixed = has_column && first_fixed;
    found.corner.row_fixed = has_row && (has_column ? second_fixed : first_fixed);
    return found;
}

class FormulaScanner {
  public:
    explicit FormulaScanner(std::string_view formula) : text_(formula) {}

    std::vector<FormulaReference> scan();

  private:
    [[nodiscard]] char peek(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
    [[nodiscard]] std::string_view word_at(std::size_t at) const;
    void skip_text();
    void skip_brackets();
    void skip_error();
    std::string take_quoted();
    void take_quoted_sheet();
    void take_word();
    void take_area(const std::string& sheet, const std::string& last_sheet, bool external);

    std::string_view text_;
    std::size_t at_ = 0;
    bool behind_brackets_ = false;  // "[1]" stands right before: another workbook
    std::vector<FormulaReference> found_;
};

std::string_view FormulaScanner::word_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_word(text_[end])) ++end;
    return text_.substr(std::min(at, text_.size()), end - std::min(at, end));
}

std::vector<FormulaReference> FormulaScanner::scan() {
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '[') {
            skip_brackets();
            behind_brackets_ = true;
            continue;
        }
        if (c == '"') {
            skip_text();
        } else if (c == '\'') {
            take_quoted_sheet();
        } else if (c == '#') {
            skip_error();
        } else if (c == '!') {  // of [1]!name or a name that is not understood
            at_ += 1 + word_at(at_ + 1).size();
        } else if (is_word(c)) {
            take_word();
        } else {
            ++at_;
        }
        behind_brackets_ = false;
    }
    return std::move(found_);
}

// "…" with "" for a quote.
void FormulaScanner::skip_text() {
    ++at_;
    while (at_ < text_.size()) {
        if (text_[at_++] != '"') continue;
        if (peek(at_) != '"') return;
        ++at_;
    }
}

// Of structured references and external books; ' takes the next character's meaning away.
void FormulaScanner::skip_brackets() {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '\'') {
            ++at_;
        } else if (c == '[') {
            ++depth;
        } else if (c == ']' && --depth == 0) {
            return;
        }
    }
    at_ = text_.size();
}

// #REF! may stand for a sheet: what follows is no reference then.
void FormulaScanner::skip_error() {
    ++at_;
    while (is_letter(peek(at_)) || is_digit(peek(at_)) || peek(at_) == '/' || peek(at_) == '_') {
        ++at_;
    }
    if (peek(at_) == '?') ++at_;
    if (peek(at_) != '!') return;
    ++at_;
    if (!is_word(peek(at_))) return;
    at_ += word_at(at_).size();
    if (peek(at_) == ':') at_ += 1 + word_at(at_ + 1).size();
}

std::string FormulaScanner::take_quoted() {
    std::string name;
    ++at_;
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '\'') {
            if (peek(at_) != '\'') break;
            ++at_;
        }
        name += c;
    }
    return name;
}

void FormulaScanner::take_quoted_sheet() {
    std::string name = take_quoted();
    if (peek(at_) != '!') return;
    ++at_;
    const bool external = name.find_first_of("[]\\/") != std::string::npos;
    std::string last;
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos) {
        last = name.substr(colon + 1);
        name.resize(colon);
    }
    take_area(name, last, external);
}

void FormulaScanner::take_word() {
    const std::string_view word = word_at(at_);
    const std::size_t end = at_ + word.size();
    if (peek(end) == '!') {
        at_ = end + 1;
        take_area(std::string(word), {}, behind_brackets_);
        return;
    }
    if (peek(end) == ':') {
        const std::string_view second = word_at(end + 1);
        if (!second.empty() && peek(end + 1 + second.size()) == '!') {
            at_ = end + 1 + second.size() + 1;
            take_area(std::string(word), std::string(second), behind_brackets_);
            return;
        }
    }
    take_area({}, {}, false);
}

// At a word: a cell, a range, rows, columns, or something else that is passed over.
void FormulaScanner::take_area(const std::string& sheet, const std::string& last_sheet,
                               bool external) {
    const std::size_t begin = at_;
    const std::string_view word = word_at(at_);
    at_ += word.size();
    // A function or a table.
    if (peek(at_) == '(' || peek(at_) == '[') return;
    const auto first = corner_in(word);
    if (!first) return;
    FormulaReference reference;
    reference.sheet = sheet;
    reference.last_sheet = last_sheet;
    reference.is_external = external;
    reference.shape = first->shape;
    reference.first = reference.last = first->corner;
    const std::string_view next = peek(at_) == ':' ? word_at(at_ + 1) : std::string_view();
    const char behind = peek(at_ + 1 + next.size());
    const auto last =
        behind == '(' || behind == '!' || behind == '[' ? std::nullopt : corner_in(next);
    if (last && last->shape == first->shape) {
        reference.last = last->corner;
        if (reference.shape == ReferenceShape::cell) reference.shape = ReferenceShape::range;
        at_ += 1 + next.size();
    } else if (first->shape != ReferenceShape::cell) {
        return;  // a number or a name
    }
    reference.area = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    found_.push_back(std::move(reference));
}

void append_corner(std::string& out, const ReferenceCorner& corner, ReferenceShape shape) {
    if (shape != ReferenceShape::rows) {
        if (corner.column_fixed) out += '$';
        append_column_name(out, corner.at.column);
    }
    if (shape != ReferenceShape::columns) {
        if (corner.row_fixed) out += '$';
        out += std::to_string(corner.at.row + 1);
    }
}

}  // namespace

std::vector<FormulaReference> references_in(std::string_view formula) {
    return FormulaScanner(formula).scan();
}

void append_area(std::string& out, const FormulaReference& reference) {
    append_corner(out, reference.first, reference.shape);
    if (reference.shape == ReferenceShape::cell) return;
    out += ':';
    append_corner(out, reference.last, reference.shape);
}

bool same_sheet(std::string_view a, std::string_view b) {
    const auto folded = [](char c) { return is_letter(c) ? static_cast<char>(c & ~0x20) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return folded(x) == folded(y); });
}

}  // namespace jixiao::xlsx
