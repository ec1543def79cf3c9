// SPDX-License-Identifier: MIT
// Conditions, and what a value is.
#include "xlsx/calculate/formula_function.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormulaValue::Kind;

// Errors inside the argument are its value.
FormulaValue caught(const FormulaCall& call) {
    FormulaValue value;
    try {
        value = call.raw(0);
    } catch (const FormulaFailure& failure) {
        value = failure.value;
    }
    if (value.kind == Kind::unknown) throw FormulaFailure{value};
    return value;
}

// Texts and blanks in areas do not count; of nothing at all programs make an error.
template <class Take>
void each_truth(const FormulaCall& call, const Take& take) {
    bool any = false;
    for (std::size_t i = 0; i < call.size(); ++i) {
        const bool area = call.is_area(i);
        call.each_value(i, [&](const FormulaValue& value) {
            if (area && (value.kind == Kind::text || value.kind == Kind::blank)) return;
            any = true;
            take(as_truth(value));
        });
    }
    if (!any) throw FormulaFailure{FormulaValue::error(kValueError)};
}

}  // namespace

FormulaValue choose_if(const FormulaCall& call) {
    const std::size_t chosen = call.truth(0) ? 1 : 2;
    if (chosen < call.size()) return call.raw(chosen);
    return FormulaValue::of_truth(false);
}

FormulaValue unless_error(const FormulaCall& call) {
    FormulaValue value = caught(call);
    return value.kind == Kind::error ? call.raw(1) : value;
}

FormulaValue all_true(const FormulaCall& call) {
    bool all = true;
    each_truth(call, [&](bool one) { all = all && one; });
    return FormulaValue::of_truth(all);
}

FormulaValue any_true(const FormulaCall& call) {
    bool any = false;
    each_truth(call, [&](bool one) { any = any || one; });
    return FormulaValue::of_truth(any);
}

FormulaValue not_true(const FormulaCall& call) {
    return FormulaValue::of_truth(!call.truth(0));
}

FormulaValue is_number(const FormulaCall& call) {
    return FormulaValue::of_truth(caught(call).kind == Kind::number);
}

FormulaValue is_text(const FormulaCall& call) {
    return FormulaValue::of_truth(caught(call).kind == Kind::text);
}

FormulaValue is_blank(const FormulaCall& call) {
    return FormulaValue::of_truth(caught(call).kind == Kind::blank);
}

FormulaValue is_error(const FormulaCall& call) {
    return FormulaValue::of_truth(caught(call).kind == Kind::error);
}

FormulaValue number_in(const FormulaCall& call) {
    const FormulaValue value = call.raw(0);
    if (value.kind == Kind::text) return FormulaValue::of(Rational());
    return FormulaValue::of(as_number(value));
}

}  // namespace jixiao::xlsx
