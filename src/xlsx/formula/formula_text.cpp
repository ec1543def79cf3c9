// SPDX-License-Identifier: MIT
#include "xlsx/formula/formula_text.hpp"

#include <algorithm>
#include <utility>

#include "xlsx/formula/formula_lexer.hpp"

namespace jixiao::xlsx {
namespace {

struct Token {
    FormulaToken kind;
    std::string_view text;
};

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    FormulaLexer lexer(text);
    for (FormulaToken kind = lexer.next(); kind != FormulaToken::finished; kind = lexer.next()) {
        tokens.push_back({kind, lexer.text()});
    }
    return tokens;
}

std::string capitals(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

bool is_whole_cell(const FormulaCorner& corner) {
    return corner.row && corner.column;
}

// A and 1 are references only as both ends of a range.
bool is_partial(const FormulaCorner& one, const FormulaCorner& other) {
    return one.row.has_value() == other.row.has_value() &&
           one.column.has_value() == other.column.has_value();
}

CellRange range_of(const FormulaCorner& one, const FormulaCorner& other) {
    const auto rows = std::minmax({one.row.value_or(0), other.row.value_or(kMaxRows - 1)});
    const auto columns =
        std::minmax({one.column.value_or(0), other.column.value_or(kMaxColumns - 1)});
    return {{rows.first, columns.first}, {rows.second, columns.second}};
}

// '表 1'! and [1]表! to the name alone.
void read_sheet(std::string_view written, ReferredCells& reference) {
    written.remove_suffix(1);
    if (written.size() >= 2 && written.front() == '\'') {
        written = written.substr(1, written.size() - 2);
    }
    const std::size_t bracket = written.rfind(']');
    if (bracket != std::string_view::npos) {
        reference.external = true;
        written.remove_prefix(bracket + 1);
    }
    for (std::size_t i = 0; i < written.size(); ++i) {
        reference.sheet.push_back(written[i]);
        if (written[i] == '\'' && i + 1 < written.size() && written[i + 1] == '\'') ++i;
    }
}

struct Bracket {
    std::string function;       // in front of it; empty: none
    std::size_t arguments = 0;  // that are complete
};

class Reading {
  public:
    explicit Reading(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

    FormulaText run() {
        for (; at_ < tokens_.size(); ++at_) see(tokens_[at_]);
        return std::move(result_);
    }

  private:
    void see(const Token& token) {
        switch (token.kind) {
            case FormulaToken::function:
                result_.functions.push_back(capitals(token.text));
                called_ = result_.functions.back();
                break;
            case FormulaToken::open:
                open_.push_back({std::exchange(called_, {}), 0});
                break;
            case FormulaToken::close:
                if (!open_.empty()) open_.pop_back();
                break;
            case FormulaToken::error:
                result_.has_error = true;
                break;
            case FormulaToken::sheet:
                sheet_ = token.text;
                if (token.text.find(']') != std::string_view::npos) result_.external = true;
                return;
            case FormulaToken::word:
                see_word(token.text);
                break;
            default:
                if (!open_.empty() && token.text == ",") ++open_.back().arguments;
                break;
        }
        sheet_ = {};
    }

    [[nodiscard]] std::string function() const {
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (!open_[i].function.empty()) return open_[i].function;
        }
        return {};
    }

    [[nodiscard]] bool in_condition() const {
        return std::any_of(open_.begin(), open_.end(), [](const Bracket& bracket) {
            return bracket.function == "IF" && bracket.arguments == 0;
        });
    }

    void see_word(std::string_view word) {
        const auto corner = parse_corner(word);
        if (corner) {
            const auto other = corner_behind_colon();
            if (other && is_partial(*corner, *other)) {
                at_ += 2;
                return add(range_of(*corner, *other), true, word, tokens_[at_].text);
            }
            if (is_whole_cell(*corner)) return add(range_of(*corner, *corner), false, word, word);
        }
        const bool is_number = !word.empty() && (word.front() == '.' || parse_number(word));
        const std::string name = capitals(word);
        if (!is_number && name != "TRUE" && name != "FALSE") result_.names.emplace_back(word);
    }

    static bool parse_number(std::string_view word) {
        return word.front() >= '0' && word.front() <= '9';
    }

    [[nodiscard]] std::optional<FormulaCorner> corner_behind_colon() const {
        if (at_ + 2 >= tokens_.size() || tokens_[at_ + 1].text != ":" ||
            tokens_[at_ + 2].kind != FormulaToken::word) {
            return std::nullopt;
        }
        return parse_corner(tokens_[at_ + 2].text);
    }

    // `first` and `last`: the words of its corners.
    void add(CellRange cells, bool is_range, std::string_view first, std::string_view last) {
        ReferredCells& reference = result_.references.emplace_back();
        const char* const begin = sheet_.empty() ? first.data() : sheet_.data();
        reference.from = static_cast<std::size_t>(begin - text_.data());
        reference.size = static_cast<std::size_t>(last.data() + last.size() - begin);
        if (!sheet_.empty()) read_sheet(sheet_, reference);
        reference.cells = cells;
        reference.is_range = is_range;
        reference.function = function();
        reference.in_condition = in_condition();
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::string_view sheet_;
    std::string called_;
    std::vector<Bracket> open_;
    FormulaText result_;
};

// False when the place would leave the sheet.
bool shift(std::optional<std::uint32_t>& place, bool fixed, std::int64_t by, std::uint32_t most) {
    if (!place || fixed) return true;
    const std::int64_t moved = std::int64_t{*place} + by;
    if (moved < 0 || moved >= std::int64_t{most}) return false;
    place = static_cast<std::uint32_t>(moved);
    return true;
}

void append_shifted(std::string& out, FormulaCorner corner, std::int64_t rows,
                    std::int64_t columns) {
    const bool fits = shift(corner.row, corner.fixed_row, rows, kMaxRows) &&
                      shift(corner.column, corner.fixed_column, columns, kMaxColumns);
    if (fits) {
        append_corner(out, corner);
    } else {
        out.append("#REF!");
    }
}

}  // namespace

FormulaText read_formula(std::string_view text) {
    return Reading(text).run();
}

std::string shifted_formula(std::string_view text, std::int64_t rows, std::int64_t columns) {
    std::string out;
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool in_range = (i > 0 && tokens[i - 1].text == ":") ||
                              (i + 1 < tokens.size() && tokens[i + 1].text == ":");
        if (tokens[i].kind == FormulaToken::word) {
            const auto corner = parse_corner(tokens[i].text);
            if (corner && (is_whole_cell(*corner) || in_range)) {
                append_shifted(out, *corner, rows, columns);
                continue;
            }
        }
        out.append(tokens[i].text);
    }
    return out;
}

}  // namespace jixiao::xlsx
