// SPDX-License-Identifier: MIT
#include "xlsx/calculate/formula_tree.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text/ascii.hpp"
#include "xlsx/calculate/formula_function.hpp"
#include "xlsx/formula/formula_lexer.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kLongest = 8'192;  // bytes; programs take no formula with more characters
constexpr int kDeepest = 64;             // brackets, as in programs
constexpr int kMostSigns = 400;          // + - & …

struct Sign {
    std::string_view text;
    FormulaOperator sign;
    int strength;  // the larger binds closer
};

// Longer ones first.
constexpr std::array<Sign, 12> kSigns = {{{"<>", FormulaOperator::unequal, 1},
                                          {"<=", FormulaOperator::at_most, 1},
                                          {">=", FormulaOperator::at_least, 1},
                                          {"=", FormulaOperator::equal, 1},
                                          {"<", FormulaOperator::less, 1},
                                          {">", FormulaOperator::greater, 1},
                                          {"&", FormulaOperator::join, 2},
                                          {"+", FormulaOperator::add, 3},
                                          {"-", FormulaOperator::subtract, 3},
                                          {"*", FormulaOperator::multiply, 4},
                                          {"/", FormulaOperator::divide, 4},
                                          {"^", FormulaOperator::power, 5}}};

// What is not understood.
struct NotUnderstood {};

// The doubled quotes of a text stand for one.
std::string unquoted(std::string_view text, char quote) {
    std::string out;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        out.push_back(text[i]);
        if (text[i] == quote) ++i;
    }
    return out;
}

class FormulaParser {
  public:
    explicit FormulaParser(std::string_view text) : text_(text), lexer_(text) { advance(); }

    FormulaNode parse() {
        FormulaNode root = expression(0);
        if (token_ != FormulaToken::finished) throw NotUnderstood();
        return root;
    }

  private:
    void advance() {
        do {
            token_ = lexer_.next();
        } while (token_ == FormulaToken::other && is_space(lexer_.text().front()));
    }

    static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    // What has not been taken yet, from the present token on.
    [[nodiscard]] std::string_view rest() const {
        return text_.substr(static_cast<std::size_t>(lexer_.text().data() - text_.data()));
    }

    [[nodiscard]] bool is_sign(char c) const {
        return token_ == FormulaToken::other && lexer_.text().front() == c;
    }

    [[nodiscard]] const Sign* sign_here() const {
        if (token_ != FormulaToken::other) return nullptr;
        for (const Sign& sign : kSigns) {
            if (rest().starts_with(sign.text)) return &sign;
        }
        return nullptr;
    }

    FormulaNode expression(int least) {
        FormulaNode left = operand();
        for (const Sign* sign = sign_here(); sign != nullptr && sign->strength > least;
             sign = sign_here()) {
            if (++signs_ > kMostSigns) throw NotUnderstood();
            for (std::size_t i = 0; i < sign->text.size(); ++i) advance();
            FormulaNode node;
            node.kind = FormulaNode::Kind::binary;
            node.sign = sign->sign;
            node.parts.push_back(std::move(left));
            node.parts.push_back(expression(sign->strength));
            left = std::move(node);
        }
        return left;
    }

    // With the signs before it and the percent signs behind it.
    FormulaNode operand() {
        if (++depth_ > kDeepest) throw NotUnderstood();
        FormulaNode node;
        if (is_sign('-') || is_sign('+')) {
            const bool negates = is_sign('-');
            advance();
            node = operand();
            if (negates) node = around(FormulaNode::Kind::negate, std::move(node));
        } else {
            node = primary();
            for (; is_sign('%'); advance()) {
                node = around(FormulaNode::Kind::percent, std::move(node));
            }
        }
        --depth_;
        return node;
    }

    static FormulaNode around(FormulaNode::Kind kind, FormulaNode inner) {
        FormulaNode node;
        node.kind = kind;
        node.parts.push_back(std::move(inner));
        return node;
    }

    FormulaNode primary() {
        switch (token_) {
            case FormulaToken::open:
                return bracket();
            case FormulaToken::text:
                return text();
            case FormulaToken::function:
                return call();
            case FormulaToken::sheet:
                return area(sheet());
            case FormulaToken::word:
                return word();
            default:
                throw NotUnderstood();
        }
    }

    FormulaNode bracket() {
        advance();
        FormulaNode inner = expression(0);
        if (token_ != FormulaToken::close) throw NotUnderstood();
        advance();
        return inner;
    }

    FormulaNode text() {
        if (!lexer_.text().starts_with('"')) throw NotUnderstood();
        return constant(FormulaValue::of(unquoted(lexer_.text(), '"')));
    }

    FormulaNode constant(FormulaValue value) {
        FormulaNode node;
        node.kind = FormulaNode::Kind::value;
        node.value = std::move(value);
        advance();
        return node;
    }

    FormulaNode word() {
        const std::string_view word = lexer_.text();
        if (same_in_ascii_case(word, "TRUE")) return constant(FormulaValue::of_truth(true));
        if (same_in_ascii_case(word, "FALSE")) return constant(FormulaValue::of_truth(false));
        if (const auto number = Decimal::parse(word); number && !is_row_range()) {
            return constant(FormulaValue::of(Rational(*number)));
        }
        return area({});
    }

    // 3:5
    [[nodiscard]] bool is_row_range() const {
        const std::string_view behind = rest().substr(lexer_.text().size());
        return behind.starts_with(':');
    }

    std::string sheet() {
        std::string_view name = lexer_.text();
        name.remove_suffix(1);  // !
        if (name.find('[') != std::string_view::npos) throw NotUnderstood();
        std::string plain = name.starts_with('\'') ? unquoted(name, '\'') : std::string(name);
        // 表1:表3!A1 goes through several sheets.
        if (plain.empty() || plain.find(':') != std::string::npos) throw NotUnderstood();
        advance();
        return plain;
    }

    FormulaCorner corner() {
        const auto corner =
            token_ == FormulaToken::word ? parse_corner(lexer_.text()) : std::nullopt;
        if (!corner) throw NotUnderstood();
        advance();
        return *corner;
    }

    FormulaNode area(std::string sheet) {
        const FormulaCorner first = corner();
        FormulaCorner last = first;
        const bool is_range = is_sign(':');
        if (is_range) {
            advance();
            last = corner();
        }
        if (is_sign(':') || (!is_range && !(first.row && first.column)) ||
            first.row.has_value() != last.row.has_value() ||
            first.column.has_value() != last.column.has_value()) {
            throw NotUnderstood();
        }
        FormulaNode node;
        node.kind = FormulaNode::Kind::area;
        node.area.sheet = std::move(sheet);
        node.area.is_cell = !is_range;
        const std::uint32_t row = last.row.value_or(kMaxRows - 1);
        const std::uint32_t column = last.column.value_or(kMaxColumns - 1);
        const CellRef corner{first.row.value_or(0), first.column.value_or(0)};
        node.area.cells = {{std::min(corner.row, row), std::min(corner.column, column)},
                           {std::max(corner.row, row), std::max(corner.column, column)}};
        return node;
    }

    FormulaNode call() {
        FormulaNode node;
        node.kind = FormulaNode::Kind::call;
        node.function = formula_function(lexer_.text());
        if (node.function == nullptr) throw NotUnderstood();
        advance();
        if (token_ != FormulaToken::open) throw NotUnderstood();
        advance();
        while (token_ != FormulaToken::close) {
            const bool missing = is_sign(',');
            node.parts.push_back(missing ? FormulaNode() : expression(0));
            if (!is_sign(',')) break;
            advance();
            if (token_ == FormulaToken::close) node.parts.emplace_back();
        }
        if (token_ != FormulaToken::close) throw NotUnderstood();
        advance();
        const std::size_t count = node.parts.size();
        if (count < node.function->least || count > node.function->most) throw NotUnderstood();
        return node;
    }

    std::string_view text_;
    FormulaLexer lexer_;
    FormulaToken token_ = FormulaToken::finished;
    int depth_ = 0;
    int signs_ = 0;
};

}  // namespace

bool holds(FormulaOperator sign, std::strong_ordering order) {
    switch (sign) {
        case FormulaOperator::equal:
            return order == 0;
        case FormulaOperator::unequal:
            return order != 0;
        case FormulaOperator::less:
            return order < 0;
        case FormulaOperator::at_most:
            return order <= 0;
        case FormulaOperator::greater:
            return order > 0;
        default:
            return order >= 0;
    }
}

std::optional<FormulaNode> parse_formula(std::string_view text) {
    if (text.size() > kLongest) return std::nullopt;
    try {
        return FormulaParser(text).parse();
    } catch (const NotUnderstood&) {
        return std::nullopt;
    }
}

}  // namespace jixiao::xlsx
