// SPDX-License-Identifier: MIT
#include "check/rules/target.hpp"

#include <algorithm>

#include "base/number/rational.hpp"

namespace jixiao::check {
namespace {

// Units whose numbers say nothing without them.
bool changes_number(const Value& value) {
    return value.unit == "%" || (value.has_base && value.base != value.number);
}

// How many of the base unit one of the value's unit is.
std::optional<Rational> factor_of(const Value& value) {
    if (!value.has_base || value.number.is_zero()) return std::nullopt;
    return Rational(value.base) / Rational(value.number);
}

std::optional<Decimal> in_unit_of(const Value& target, const Value& actual, const Decimal& number) {
    if (target.unit == actual.unit) return number;
    if (target.unit.empty() || actual.unit.empty()) {
        if (changes_number(target) || changes_number(actual)) return std::nullopt;
        return number;
    }
    if (target.base_unit.empty() || target.base_unit != actual.base_unit) return std::nullopt;
    if (number.is_zero()) return number;
    const auto own = factor_of(actual);
    const auto other = factor_of(target);
    if (!own || !other) return std::nullopt;
    constexpr int kPlaces = 12;
    return (Rational(number) * *own / *other).rounded(kPlaces, Rounding::half_up);
}

bool is_cost(std::string_view code) {
    return code == "cost" || code == "output.cost" || code.substr(0, 5) == "cost.";
}

bool meets(const Attainment& both, Operator wanted) {
    switch (wanted) {
        case Operator::at_least:
        case Operator::equal:
            return both.actual >= both.target;
        case Operator::more:
            return both.actual > both.target;
        case Operator::at_most:
            return both.actual <= both.target;
        case Operator::less:
            return both.actual < both.target;
        case Operator::none:
            break;
    }
    return both.actual == both.target;
}

enum class Side : std::uint8_t { exact, up, down };

Side side_of(Operator op) {
    if (op == Operator::at_least || op == Operator::more) return Side::up;
    if (op == Operator::at_most || op == Operator::less) return Side::down;
    return Side::exact;
}

// An actual value such as ≤24小时 is a bound. A bound on the target's side is what was kept to: it
// is held against the target as a number is. One on the other side only tells when the whole range
// that it allows misses.
TargetState compare(const Attainment& both, Operator wanted, Operator given) {
    const bool met = meets(both, wanted);
    if (wanted == Operator::none) return met ? TargetState::met : TargetState::unknown;
    const Side bound = side_of(given);
    if (bound == Side::exact) return met ? TargetState::met : TargetState::missed;
    const bool same_side =
        bound == side_of(wanted) || (wanted == Operator::equal && bound == Side::up);
    if (met && same_side) return TargetState::met;
    if (met || (same_side && both.actual == both.target)) return TargetState::unknown;
    return TargetState::missed;
}

bool is_plain_date(std::string_view text) {
    return !text.empty() && text.front() != '-' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

// Dates are compared as far as both go: 2023-12-20 is within 2023-12.
TargetState compare_dates(std::string_view target, std::string_view actual) {
    if (target == actual) return TargetState::met;
    if (!is_plain_date(target) || !is_plain_date(actual)) return TargetState::unknown;
    const std::size_t both = std::min(target.size(), actual.size());
    const int order = actual.substr(0, both).compare(target.substr(0, both));
    if (order != 0) return order < 0 ? TargetState::met : TargetState::missed;
    return actual.size() > target.size() ? TargetState::met : TargetState::unknown;
}

TargetState compare_words(const Value& target, const Value& actual) {
    if (actual.reached == Reached::full) return TargetState::met;
    if (actual.reached != Reached::none) return TargetState::missed;
    if (actual.kind != target.kind || actual.text.empty()) return TargetState::unknown;
    if (actual.kind == MeasureKind::date_text) return compare_dates(target.text, actual.text);
    return actual.text == target.text ? TargetState::met : TargetState::unknown;
}

}  // namespace

std::optional<Attainment> attainment(const Value& target, const Value& actual,
                                     const Figures& figures) {
    const auto wanted = figures.number(&target);
    const auto given = figures.number(&actual);
    if (!wanted || !given) return std::nullopt;
    const auto number = in_unit_of(target, actual, *given);
    if (!number) return std::nullopt;
    return Attainment{*wanted, *number};
}

Operator assumed_operator(const Record& record) {
    for (const Field& field : record.fields) {
        if (field.type == FieldType::level && is_cost(field.value.code)) return Operator::none;
    }
    return Operator::at_least;
}

Operator wanted_operator(const Value& target, Operator assumed, const Figures& figures) {
    const Operator wanted = target.op == Operator::none ? assumed : target.op;
    const auto number = figures.number(&target);
    const bool zero = number && number->is_zero();
    if (zero && (wanted == Operator::equal || target.op == Operator::none)) {
        return Operator::at_most;
    }
    return wanted;
}

TargetState target_state(const Value& target, const Value& actual, Operator assumed,
                         const Figures& figures) {
    if (target.kind == MeasureKind::blank || actual.kind == MeasureKind::blank) {
        return TargetState::unknown;
    }
    const auto both = attainment(target, actual, figures);
    if (!both) return compare_words(target, actual);
    return compare(*both, wanted_operator(target, assumed, figures), actual.op);
}

}  // namespace jixiao::check
