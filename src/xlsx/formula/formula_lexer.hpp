// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

enum class FormulaToken : std::uint8_t {
    other,      // operators, numbers, commas, white space
    text,       // "…"
    error,      // #REF!
    word,       // a name, TRUE, a cell: see parse_corner()
    function,   // a word with ( behind it, which the token does not take
    sheet,      // what stands in front of a word, "!" included: '表 1'!, [1]表!
    open,       // (
    close,      // )
    bracketed,  // […]: a column of a table, or the number of a workbook
    finished,
};

// Cuts a formula into tokens that together are its text.
class FormulaLexer {
  public:
    explicit FormulaLexer(std::string_view text) : rest_(text) {}

    FormulaToken next();
    // The present token as written.
    [[nodiscard]] std::string_view text() const { return text_; }

  private:
    FormulaToken take(std::size_t size, FormulaToken token);
    FormulaToken take_quoted_sheet();
    FormulaToken take_error();
    FormulaToken take_brackets();
    FormulaToken take_word(std::size_t from);

    std::string_view rest_;
    std::string_view text_;
};

// One corner of a reference: A1, $A$1, A (a column), 1 (a row).
struct FormulaCorner {
    std::optional<std::uint32_t> row;  // from 0
    std::optional<std::uint32_t> column;
    bool fixed_row = false;
    bool fixed_column = false;
};

// nullopt for a word that is none.
std::optional<FormulaCorner> parse_corner(std::string_view word);
// "$B3".
void append_corner(std::string& out, const FormulaCorner& corner);

}  // namespace jixiao::xlsx
