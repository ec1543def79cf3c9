// SPDX-License-Identifier: MIT
#include "check/rules/attained_share.hpp"

#include "check/rules/calculation.hpp"

namespace jixiao::check {
namespace {

using mapping::Named;

constexpr std::array<Named<Excess>, 3> kExcess{
    {{"inverse", Excess::inverse}, {"linear", Excess::linear}, {"any", Excess::any}}};

constexpr std::string_view kNothing = "0";

}  // namespace

Excess read_excess(RuleSettings& settings, Excess otherwise) {
    return settings.choice("reverse", kExcess, otherwise);
}

Rational reached_share(const Attainment& both) {
    if (both.target.is_zero() || both.actual.is_negative()) return {};
    return Rational(both.actual) / Rational(both.target);
}

Rational kept_share(const Attainment& both, Excess how) {
    if (both.target.is_zero() || both.actual.is_zero()) return {};
    if (how == Excess::inverse) return Rational(both.target) / Rational(both.actual);
    const Rational left =
        Rational::integer(1) - Rational(both.actual - both.target) / Rational(both.target);
    return left.is_negative() ? Rational() : left;
}

std::string reached_text(const Attainment& both) {
    if (reached_share(both).is_zero()) return std::string(kNothing);
    return figure(both.actual) + " ÷ " + figure(both.target);
}

std::string kept_text(const Attainment& both, Excess how) {
    if (kept_share(both, how).is_zero()) return std::string(kNothing);
    if (how == Excess::inverse) return figure(both.target) + " ÷ " + figure(both.actual);
    return "(1 − (" + figure(both.actual) + " − " + figure(both.target) + ") ÷ " +
           figure(both.target) + ")";
}

}  // namespace jixiao::check
