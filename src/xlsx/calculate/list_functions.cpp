// SPDX-License-Identifier: MIT
// Functions of many numbers.
#include <optional>

#include "xlsx/calculate/criterion.hpp"
#include "xlsx/calculate/formula_function.hpp"

namespace jixiao::xlsx {
namespace {

using Kind = FormulaValue::Kind;

struct Total {
    Rational sum;
    std::int64_t count = 0;
};

Total total_of(const FormulaCall& call) {
    Total total;
    call.each_number([&](const Rational& number) {
        total.sum = total.sum + number;
        ++total.count;
    });
    return total;
}

// 0 where there is no number.
template <class Better>
FormulaValue best_of(const FormulaCall& call, const Better& better) {
    std::optional<Rational> best;
    call.each_number([&](const Rational& number) {
        if (!best || better(number, *best)) best = number;
    });
    return FormulaValue::of(best.value_or(Rational()));
}

// Only areas hold cells that can be compared one by one.
void require_area(const FormulaCall& call, std::size_t argument) {
    if (!call.is_area(argument)) throw FormulaFailure{FormulaValue::unknown()};
}

// The cell of the area `to` that stands where `at` stands in the area `from`.
CellRef counterpart(const FormulaCall& call, std::size_t from, std::size_t to, CellRef at) {
    const CellRef one = call.area(from).first;
    const CellRef other = call.area(to).first;
    return {other.row + (at.row - one.row), other.column + (at.column - one.column)};
}

bool same_size(const FormulaCall& call, std::size_t one, std::size_t other) {
    return call.area(one).rows() == call.area(other).rows() &&
           call.area(one).columns() == call.area(other).columns();
}

}  // namespace

FormulaValue sum_of(const FormulaCall& call) {
    return FormulaValue::of(total_of(call).sum);
}

FormulaValue product_of(const FormulaCall& call) {
    std::optional<Rational> product;
    call.each_number(
        [&](const Rational& number) { product = product ? *product * number : number; });
    return FormulaValue::of(product.value_or(Rational()));
}

FormulaValue average_of(const FormulaCall& call) {
    const Total total = total_of(call);
    if (total.count == 0) return FormulaValue::error(kDivisionError);
    return FormulaValue::of(total.sum / Rational::integer(total.count));
}

FormulaValue largest_of(const FormulaCall& call) {
    return best_of(call, [](const Rational& a, const Rational& b) { return a > b; });
}

FormulaValue smallest_of(const FormulaCall& call) {
    return best_of(call, [](const Rational& a, const Rational& b) { return a < b; });
}

FormulaValue count_numbers(const FormulaCall& call) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < call.size(); ++i) {
        const bool area = call.is_area(i);
        call.each_value(i, [&](const FormulaValue& value) {
            if (value.kind == Kind::unknown) throw FormulaFailure{value};
            const bool reads =
                !area && value.kind == Kind::text && Decimal::parse(value.text).has_value();
            const bool counts =
                value.kind == Kind::number || reads || (!area && value.kind == Kind::truth);
            count += counts ? 1 : 0;
        });
    }
    return FormulaValue::of(Rational::integer(count));
}

FormulaValue count_filled(const FormulaCall& call) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < call.size(); ++i) {
        call.each_value(i, [&](const FormulaValue& value) {
            if (value.kind == Kind::unknown) throw FormulaFailure{value};
            count += value.kind == Kind::blank ? 0 : 1;
        });
    }
    return FormulaValue::of(Rational::integer(count));
}

FormulaValue sum_if(const FormulaCall& call) {
    require_area(call, 0);
    const std::size_t summed = call.has(2) ? 2 : 0;
    require_area(call, summed);
    const Criterion criterion(call.raw(1));
    Rational sum;
    const auto add = [&](const FormulaValue& part) {
        if (part.kind == Kind::error || part.kind == Kind::unknown) throw FormulaFailure{part};
        if (part.kind == Kind::number) sum = sum + part.number;
    };
    // Blank cells behind those in use are not gone through, but what is added may stand there.
    if (call.reaches_beyond_use(0) && criterion.holds({})) {
        if (!same_size(call, 0, summed)) throw FormulaFailure{FormulaValue::unknown()};
        call.each_cell(summed, [&](CellRef at, const FormulaValue& part) {
            if (criterion.holds(call.cell(0, counterpart(call, summed, 0, at)))) add(part);
        });
    } else {
        call.each_cell(0, [&](CellRef at, const FormulaValue& value) {
            if (criterion.holds(value)) add(call.cell(summed, counterpart(call, 0, summed, at)));
        });
    }
    return FormulaValue::of(sum);
}

FormulaValue count_if(const FormulaCall& call) {
    require_area(call, 0);
    const Criterion criterion(call.raw(1));
    if (call.reaches_beyond_use(0) && criterion.holds({})) {
        throw FormulaFailure{FormulaValue::unknown()};
    }
    std::int64_t count = 0;
    call.each_cell(
        0, [&](CellRef, const FormulaValue& value) { count += criterion.holds(value) ? 1 : 0; });
    return FormulaValue::of(Rational::integer(count));
}

// Texts and blanks are 0.
FormulaValue sum_products(const FormulaCall& call) {
    for (std::size_t i = 0; i < call.size(); ++i) {
        require_area(call, i);
        if (!same_size(call, 0, i)) {
            return FormulaValue::error(kValueError);
        }
    }
    Rational sum;
    call.each_cell(0, [&](CellRef at, const FormulaValue&) {
        Rational product = Rational::integer(1);
        for (std::size_t i = 0; i < call.size(); ++i) {
            const FormulaValue value = call.cell(i, counterpart(call, 0, i, at));
            if (value.kind == Kind::error || value.kind == Kind::unknown) {
                throw FormulaFailure{value};
            }
            product = product * (value.kind == Kind::number ? value.number : Rational());
        }
        sum = sum + product;
    });
    return FormulaValue::of(sum);
}

FormulaValue rank_of(const FormulaCall& call) {
    require_area(call, 1);
    const Rational number = settled(call.number(0));
    const bool ascending = call.has(2) && call.truth(2);
    std::int64_t before = 0;
    bool found = false;
    call.each_value(1, [&](const FormulaValue& value) {
        if (value.kind == Kind::unknown) throw FormulaFailure{value};
        if (value.kind != Kind::number) return;
        const Rational other = settled(value.number);
        found = found || other == number;
        before += (ascending ? other < number : other > number) ? 1 : 0;
    });
    if (!found) return FormulaValue::error("#N/A");
    return FormulaValue::of(Rational::integer(before + 1));
}

}  // namespace jixiao::xlsx
