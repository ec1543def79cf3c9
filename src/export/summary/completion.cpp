// SPDX-License-Identifier: MIT
#include "export/summary/completion.hpp"

#include <algorithm>

#include "check/rules/attained_share.hpp"

namespace jixiao::exporter {
namespace {

// What the checks ask of a measure; the texts stay those of the figure.
Value value_of(const Figure& figure) {
    Value value;
    value.stored = CellType::text;
    value.kind = figure.kind;
    value.op = figure.op;
    value.nature = figure.nature;
    value.unit = value.base_unit = figure.unit;
    value.raw = value.printed = figure.text;
    value.text = figure.date.empty() ? std::string_view(figure.text) : figure.date;
    if (figure.number) {
        value.has_number = value.has_base = true;
        value.number = value.base = *figure.number;
    }
    return value;
}

}  // namespace

std::optional<Rational> completion_of(const Figure& target, const Figure& actual) {
    const Value wanted = value_of(target);
    const Value reached = value_of(actual);
    const check::Figures figures;
    const auto state = check::target_state(wanted, reached, Operator::at_least, figures);
    const Rational whole = Rational::integer(1);
    if (state == check::TargetState::met) return whole;
    const auto both = check::attainment(wanted, reached, figures);
    if (state == check::TargetState::unknown || !both) return std::nullopt;
    const Operator op = check::wanted_operator(wanted, Operator::at_least, figures);
    const bool upper = op == Operator::at_most || op == Operator::less;
    return std::min(whole, upper ? check::kept_share(*both, check::Excess::inverse)
                                 : check::reached_share(*both));
}

}  // namespace jixiao::exporter
