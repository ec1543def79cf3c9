// SPDX-License-Identifier: MIT
#include "xlsx/calculate/calculation.hpp"

#include <algorithm>
#include <stdexcept>

#include "xlsx/calculate/formula_call.hpp"
#include "xlsx/calculate/formula_function.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kMostCells = 100'000;  // of one area
constexpr int kResultDigits = 20;              // of a result: more than programs keep
constexpr std::size_t kLongestText = 32'767;   // bytes; programs take so many characters

using Kind = FormulaValue::Kind;

Rational to_power(const Rational& base, int exponent) {
    Rational power = Rational::integer(1);
    for (int i = 0; i < std::abs(exponent); ++i) power = power * base;
    if (exponent >= 0) return power;
    if (power.is_zero()) throw FormulaFailure{FormulaValue::error(kDivisionError)};
    return Rational::integer(1) / power;
}

// Texts of texts must not grow without end.
std::string joined(std::string a, const std::string& b) {
    if (a.size() + b.size() > kLongestText) throw FormulaFailure{FormulaValue::unknown()};
    return std::move(a += b);
}

Rational quotient(const Rational& a, const Rational& b) {
    if (b.is_zero()) throw FormulaFailure{FormulaValue::error(kDivisionError)};
    return a / b;
}

}  // namespace

FormulaCells::Level::Level(FormulaCells& cells) : cells_(cells) {
    constexpr std::size_t kMost = 600;
    if (cells_.levels_ == kMost) throw FormulaFailure{FormulaValue::unknown()};
    ++cells_.levels_;
}

FormulaValue FormulaCall::value() const {
    switch (node_.kind) {
        case FormulaNode::Kind::value:
            return node_.value;
        case FormulaNode::Kind::missing:
            return {};
        case FormulaNode::Kind::area:
            // An area where one value is wanted is that of the same row or column.
            if (!node_.area.is_cell) return FormulaValue::unknown();
            return cells_.at(sheet_of(node_.area), node_.area.cells.first);
        case FormulaNode::Kind::negate:
            return FormulaValue::of(Rational() - number(0));
        case FormulaNode::Kind::percent:
            return FormulaValue::of(number(0) / Rational::integer(100));
        case FormulaNode::Kind::binary:
            return combined();
        case FormulaNode::Kind::call:
            return node_.function->give(*this);
    }
    return FormulaValue::unknown();
}

FormulaValue FormulaCall::combined() const {
    switch (node_.sign) {
        case FormulaOperator::add:
            return FormulaValue::of(number(0) + number(1));
        case FormulaOperator::subtract:
            return FormulaValue::of(number(0) - number(1));
        case FormulaOperator::multiply:
            return FormulaValue::of(number(0) * number(1));
        case FormulaOperator::divide:
            return FormulaValue::of(quotient(number(0), number(1)));
        case FormulaOperator::power:
            return FormulaValue::of(to_power(number(0), small_number(1)));
        case FormulaOperator::join:
            return FormulaValue::of(joined(as_text(raw(0)), as_text(raw(1))));
        default:
            return FormulaValue::of_truth(is_true(raw(0), raw(1)));
    }
}

// Which of two texts comes first depends on the language of the program.
bool FormulaCall::is_true(const FormulaValue& a, const FormulaValue& b) const {
    const std::strong_ordering order = compared(a, b);
    const bool texts = a.kind == Kind::text && b.kind == Kind::text;
    const bool asks_order =
        node_.sign != FormulaOperator::equal && node_.sign != FormulaOperator::unequal;
    if (texts && asks_order && order != 0) throw FormulaFailure{FormulaValue::unknown()};
    return holds(node_.sign, order);
}

bool FormulaCall::has(std::size_t i) const {
    return i < size() && node_.parts[i].kind != FormulaNode::Kind::missing;
}

bool FormulaCall::is_area(std::size_t i) const {
    return node_.parts[i].kind == FormulaNode::Kind::area;
}

FormulaValue FormulaCall::part(const FormulaNode& node) const {
    const FormulaCells::Level level(cells_);
    return FormulaCall(node, sheet_, cells_).value();
}

FormulaValue FormulaCall::raw(std::size_t i) const {
    return part(node_.parts[i]);
}

int FormulaCall::small_number(std::size_t i) const {
    constexpr int kMost = 100;
    const Decimal whole = settled(number(i)).rounded(0, Rounding::truncate);
    if (Rational(whole) != settled(number(i)) || absolute(whole) > Rational::integer(kMost)) {
        throw FormulaFailure{FormulaValue::unknown()};
    }
    return static_cast<int>(whole.mantissa());
}

std::size_t FormulaCall::sheet_of(const FormulaArea& area) const {
    if (area.sheet.empty()) return sheet_;
    const auto sheet = cells_.sheet_named(area.sheet);
    if (!sheet) throw FormulaFailure{FormulaValue::unknown()};
    return *sheet;
}

CellRange FormulaCall::used_area(std::size_t i) const {
    CellRange cells = area(i);
    const CellRef end = cells_.used(sheet_of(node_.parts[i].area)).last;
    cells.last.row = std::min(cells.last.row, end.row);
    cells.last.column = std::min(cells.last.column, end.column);
    return cells;
}

bool FormulaCall::reaches_beyond_use(std::size_t i) const {
    return used_area(i) != area(i);
}

FormulaValue FormulaCall::cell(std::size_t i, CellRef at) const {
    return cells_.at(sheet_of(node_.parts[i].area), at);
}

void FormulaCall::each_cell(std::size_t i,
                            const std::function<void(CellRef, const FormulaValue&)>& take) const {
    const auto [first, last] = used_area(i);
    if (first.row > last.row || first.column > last.column) return;
    if (CellRange{first, last}.rows() > kMostCells / CellRange{first, last}.columns()) {
        throw FormulaFailure{FormulaValue::unknown()};
    }
    const std::size_t sheet = sheet_of(node_.parts[i].area);
    for (std::uint32_t row = first.row; row <= last.row; ++row) {
        for (std::uint32_t column = first.column; column <= last.column; ++column) {
            take({row, column}, cells_.at(sheet, {row, column}));
        }
    }
}

void FormulaCall::each_value(std::size_t i,
                             const std::function<void(const FormulaValue&)>& take) const {
    if (!is_area(i)) return take(raw(i));
    each_cell(i, [&](CellRef, const FormulaValue& value) { take(value); });
}

void FormulaCall::each_number(const std::function<void(const Rational&)>& take) const {
    for (std::size_t i = 0; i < size(); ++i) {
        const bool area = is_area(i);
        each_value(i, [&](const FormulaValue& value) {
            if (value.kind == Kind::error || value.kind == Kind::unknown) {
                throw FormulaFailure{value};
            }
            if (value.kind == Kind::number) return take(value.number);
            if (!area) take(as_number(value));
        });
    }
}

FormulaValue calculate(const FormulaNode& formula, std::size_t sheet, FormulaCells& cells) {
    try {
        FormulaValue value = FormulaCall(formula, sheet, cells).value();
        if (value.kind == Kind::blank) return FormulaValue::of(Rational());
        if (value.kind == Kind::number) value.number = significant(value.number, kResultDigits);
        return value;
    } catch (const FormulaFailure& failure) {
        return failure.value;
    } catch (const std::overflow_error&) {
        return FormulaValue::unknown();
    }
}

}  // namespace jixiao::xlsx
