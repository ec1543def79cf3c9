// SPDX-License-Identifier: MIT
#include "export/summary/aggregation.hpp"

#include <algorithm>

#include "base/number/rational.hpp"
#include "check/rules/weighted_mean.hpp"

namespace jixiao::exporter {
namespace {

constexpr std::string_view kListMark = "、";

// By Operator, as forms write them.
constexpr std::string_view kOperators[] = {"", "=", "≥", ">", "≤", "<"};

bool have_one_unit(const std::vector<Weighed>& figures) {
    const Figure& first = *figures.front().figure;
    return std::ranges::all_of(figures,
                               [&](const Weighed& one) { return one.figure->unit == first.unit; });
}

// How many of the base unit one of the figures' unit is.
std::optional<Rational> factor_of(const std::vector<Weighed>& figures, const std::string& unit) {
    for (const auto& [figure, weight] : figures) {
        if (figure->unit != unit || !figure->number || figure->number->is_zero()) continue;
        return Rational(figure->base) / Rational(*figure->number);
    }
    return std::nullopt;
}

// The figures in the unit of the first one or, where that is not exact, in the base unit; nothing
// if their units cannot be brought to one another.
std::optional<std::vector<Figure>> in_one_unit(const std::vector<Weighed>& figures) {
    const Figure& first = *figures.front().figure;
    if (first.base_unit.empty()) return std::nullopt;
    const auto factor = factor_of(figures, first.unit);
    bool exact = factor.has_value();
    std::vector<Figure> all;
    for (const auto& [figure, weight] : figures) {
        if (!figure->number || figure->base_unit != first.base_unit) return std::nullopt;
        all.push_back(*figure);
        if (!exact) continue;
        const Rational number = Rational(figure->base) / *factor;
        const Decimal shown = number.rounded(kMostPlaces, Rounding::half_up);
        exact = Rational(shown) == number;
        all.back().number = shown;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!exact) all[i].number = all[i].base;
        all[i].unit = exact ? first.unit : first.base_unit;
    }
    return all;
}

std::optional<Figure> add_up(const std::vector<Weighed>& figures) {
    Figure out = *figures.front().figure;
    Decimal sum;
    for (const auto& [figure, weight] : figures) {
        if (!figure->number) return std::nullopt;
        sum = sum + *figure->number;
        out.red = out.red || figure->red;
    }
    out.number = sum;
    return out;
}

std::optional<Figure> average(const std::vector<Weighed>& figures, std::uint8_t scale) {
    check::WeightedMean mean;
    for (const auto& [figure, weight] : figures) {
        if (!figure->number || !weight) return std::nullopt;
        mean.add(*figure->number, *weight);
    }
    if (!mean.has_weight()) return std::nullopt;
    Figure out = *figures.front().figure;
    out.number = mean.value().rounded(scale, Rounding::half_up);
    return out;
}

// ISO dates order as texts.
std::optional<Figure> latest(const std::vector<Weighed>& figures) {
    const auto worst = std::ranges::max_element(
        figures, {}, [](const Weighed& one) -> const std::string& { return one.figure->date; });
    return *worst->figure;
}

bool same_sort(const std::vector<Weighed>& figures) {
    const Figure& first = *figures.front().figure;
    return std::ranges::all_of(figures, [&](const Weighed& one) {
        return one.figure->kind == first.kind && one.figure->unit == first.unit &&
               one.figure->op == first.op;
    });
}

bool all_agree(const std::vector<Weighed>& figures) {
    return std::ranges::all_of(
        figures, [&](const Weighed& one) { return agree(*one.figure, *figures.front().figure); });
}

std::optional<Figure> by_nature(const std::vector<Weighed>& figures, std::uint8_t scale) {
    if (!same_sort(figures)) return std::nullopt;
    const Figure& first = *figures.front().figure;
    if (first.kind == MeasureKind::date_text) return latest(figures);
    std::optional<Figure> out;
    if (first.nature == Nature::absolute) out = add_up(figures);
    if (first.nature == Nature::relative) {
        // The mean of equal rates is that rate, whatever weighs them.
        if (all_agree(figures)) return first;
        out = average(figures, scale);
    }
    if (!out) return std::nullopt;
    out->text = std::string(kOperators[static_cast<std::size_t>(out->op)]) +
                out->number->to_string() + out->unit;
    return out;
}

Figure listed(const std::vector<Weighed>& figures) {
    std::vector<std::string_view> texts;
    Figure out;
    for (const auto& [figure, weight] : figures) {
        if (figure->text.empty() || std::ranges::find(texts, figure->text) != texts.end()) continue;
        if (!texts.empty()) out.text.append(kListMark);
        texts.push_back(figure->text);
        out.text.append(figure->text);
    }
    return out;
}

}  // namespace

std::optional<Figure> aggregate(const std::vector<Weighed>& figures, mapping::Aggregate how,
                                std::uint8_t scale) {
    using mapping::Aggregate;
    // What several units say in the same words stands as they say it; figures add up all the same.
    const bool is_word = !figures.front().figure->number && all_agree(figures);
    if (figures.size() == 1 || is_word || how == Aggregate::one) return *figures.front().figure;
    if (how == Aggregate::list) return listed(figures);
    std::optional<std::vector<Figure>> converted;
    std::vector<Weighed> alike = figures;
    if (!have_one_unit(figures)) {
        converted = in_one_unit(figures);
        if (!converted) return std::nullopt;
        for (std::size_t i = 0; i < alike.size(); ++i) alike[i].figure = &(*converted)[i];
    }
    return how == Aggregate::sum ? add_up(alike) : by_nature(alike, scale);
}

bool agree(const Figure& a, const Figure& b) {
    return a.number == b.number && (a.number || a.text == b.text) && a.red == b.red &&
           a.unit == b.unit;
}

}  // namespace jixiao::exporter
