// SPDX-License-Identifier: MIT
#include "xlsx/edit/formula_references.hpp"

#include <optional>
#include <utility>

#include "base/text/ascii.hpp"
#include "xlsx/formula/formula_lexer.hpp"

namespace jixiao::xlsx {
namespace {

struct Token {
    FormulaToken kind = FormulaToken::finished;
    std::string_view text;
};

// "'It''s'!" and "表!" to the name; brackets of another workbook stay.
std::string sheet_name(std::string_view written) {
    written.remove_suffix(1);
    std::string name;
    const bool quoted = written.size() >= 2 && written.front() == '\'';
    if (!quoted) return std::string(written);
    written = written.substr(1, written.size() - 2);
    for (std::size_t i = 0; i < written.size(); ++i) {
        name += written[i];
        if (written[i] == '\'' && i + 1 < written.size() && written[i + 1] == '\'') ++i;
    }
    return name;
}

ReferenceShape shape_of(const FormulaCorner& corner, bool is_range) {
    if (!corner.row) return ReferenceShape::columns;
    if (!corner.column) return ReferenceShape::rows;
    return is_range ? ReferenceShape::range : ReferenceShape::cell;
}

ReferenceCorner written(const FormulaCorner& corner) {
    return {
        {corner.row.value_or(0), corner.column.value_or(0)}, corner.fixed_row, corner.fixed_column};
}

FormulaCorner corner_of(const ReferenceCorner& corner, ReferenceShape shape) {
    FormulaCorner parts;
    if (shape != ReferenceShape::columns) parts.row = corner.at.row;
    if (shape != ReferenceShape::rows) parts.column = corner.at.column;
    parts.fixed_row = corner.row_fixed;
    parts.fixed_column = corner.column_fixed;
    return parts;
}

class ReferenceScanner {
  public:
    explicit ReferenceScanner(std::string_view formula) : formula_(formula) {
        FormulaLexer lexer(formula);
        for (FormulaToken kind = lexer.next(); kind != FormulaToken::finished;
             kind = lexer.next()) {
            tokens_.push_back({kind, lexer.text()});
        }
    }

    std::vector<FormulaReference> scan() {
        while (at_ < tokens_.size()) take();
        return std::move(found_);
    }

  private:
    [[nodiscard]] Token token(std::size_t at) const {
        return at < tokens_.size() ? tokens_[at] : Token{};
    }
    void take();
    void take_sheet(std::string_view first);
    void take_area(FormulaReference reference);
    void pass_over_area();
    [[nodiscard]] std::optional<FormulaCorner> corner_at(std::size_t at) const;
    [[nodiscard]] std::uint32_t place_of(const char* at) const {
        return static_cast<std::uint32_t>(at - formula_.data());
    }

    std::string_view formula_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<FormulaReference> found_;
};

void ReferenceScanner::take() {
    const Token present = token(at_);
    const bool ends_sheet = present.text == "!";
    if (present.kind == FormulaToken::error || ends_sheet) {
        // #REF! may stand for a sheet, and ! alone for one that is not understood.
        ++at_;
        if (ends_sheet || present.text.ends_with('!')) pass_over_area();
    } else if (present.kind == FormulaToken::sheet) {
        take_sheet({});
    } else if (present.kind == FormulaToken::word) {
        const bool spans = token(at_ + 1).text == ":" && token(at_ + 2).kind == FormulaToken::sheet;
        if (!spans) return take_area({});
        at_ += 2;
        take_sheet(present.text);
    } else {
        ++at_;
    }
}

// At what stands before an area; `first` is the sheet before a colon.
void ReferenceScanner::take_sheet(std::string_view first) {
    FormulaReference reference;
    reference.sheet = sheet_name(token(at_).text);
    reference.is_external = reference.sheet.find_first_of("[]\\/") != std::string::npos;
    const std::size_t colon = reference.sheet.find(':');
    if (!first.empty()) {
        reference.last_sheet = std::exchange(reference.sheet, std::string(first));
    } else if (colon != std::string::npos && !reference.is_external) {
        reference.last_sheet = reference.sheet.substr(colon + 1);
        reference.sheet.resize(colon);
    }
    ++at_;
    if (token(at_).kind == FormulaToken::word) take_area(std::move(reference));
}

std::optional<FormulaCorner> ReferenceScanner::corner_at(std::size_t at) const {
    const bool is_word = token(at).kind == FormulaToken::word;
    // In front of a bracket stands the name of a table.
    if (!is_word || token(at + 1).kind == FormulaToken::bracketed) return std::nullopt;
    return parse_corner(token(at).text);
}

void ReferenceScanner::take_area(FormulaReference reference) {
    const auto first = corner_at(at_);
    const std::string_view word = token(at_).text;
    auto last = token(at_ + 1).text == ":" ? corner_at(at_ + 2) : std::nullopt;
    if (first && last &&
        (first->row.has_value() != last->row.has_value() ||
         first->column.has_value() != last->column.has_value())) {
        last.reset();
    }
    at_ += last && first ? 3 : 1;
    if (!first) return;
    // Alone, A and 1 are a name and a number.
    if (!last && (!first->row || !first->column)) return;
    const std::string_view end = last ? token(at_ - 1).text : word;
    reference.area = {place_of(word.data()), place_of(end.data() + end.size())};
    reference.shape = shape_of(*first, last.has_value());
    reference.first = written(*first);
    reference.last = written(last.value_or(*first));
    found_.push_back(std::move(reference));
}

void ReferenceScanner::pass_over_area() {
    if (token(at_).kind != FormulaToken::word) return;
    at_ += token(at_ + 1).text == ":" && token(at_ + 2).kind == FormulaToken::word ? 3 : 1;
}

}  // namespace

std::vector<FormulaReference> references_in(std::string_view formula) {
    return ReferenceScanner(formula).scan();
}

void append_area(std::string& out, const FormulaReference& reference) {
    append_corner(out, corner_of(reference.first, reference.shape));
    if (reference.shape == ReferenceShape::cell) return;
    out += ':';
    append_corner(out, corner_of(reference.last, reference.shape));
}

bool same_sheet(std::string_view a, std::string_view b) {
    return same_in_ascii_case(a, b);
}

}  // namespace jixiao::xlsx
