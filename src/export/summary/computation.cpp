// SPDX-License-Identifier: MIT
#include "export/summary/computation.hpp"

#include <algorithm>
#include <functional>

#include "check/rules/weighted_mean.hpp"
#include "export/summary/completion.hpp"

namespace jixiao::exporter {
namespace {

const Decimal kHundred = Decimal::integer(100);

Decimal rounded(const Rational& exact, const mapping::Computation& computation) {
    return exact.rounded(computation.scale, computation.rounding);
}

std::string rounded(const std::string& formula, const mapping::Computation& computation) {
    if (formula.empty()) return {};
    return rounded_formula(formula, computation.scale, computation.rounding);
}

bool counts(const SummaryCell& cell, const mapping::Computation& computation) {
    return cell.number && (computation.weights || !cell.red);
}

// Whether a formula may name a cell that is blank now: what is filled in later then counts.
bool may_be_named(const SummaryCell& cell, const mapping::SummaryColumn& column) {
    return cell.number || (!cell.is_filled() && column.blank == mapping::Blank::blank);
}

// A sum of what could be read is not the sum.
bool holds_unknown(const ComputeScene& scene) {
    const auto is_unknown = [&](std::uint16_t of) { return scene.cell(of).unknown; };
    return std::ranges::any_of(scene.computation().first, is_unknown) ||
           std::ranges::any_of(scene.computation().second, is_unknown);
}

Computed compute_number(const ComputeScene& scene) {
    return {Decimal::integer(scene.table.rows()[scene.row].number), {}, {}};
}

Computed compute_sum(const ComputeScene& scene) {
    const auto& columns = scene.table.sheet().columns;
    if (holds_unknown(scene)) return {};
    std::optional<Decimal> sum;
    std::string names;
    bool all_named = true;
    for (const std::uint16_t of : scene.computation().first) {
        const SummaryCell& cell = scene.cell(of);
        const bool does_count = counts(cell, scene.computation());
        if (does_count) sum = sum.value_or(Decimal()) + *cell.number;
        if (!does_count && !may_be_named(cell, columns[of])) continue;
        if (!does_count && cell.red) continue;
        const std::string name = scene.name(of);
        all_named = all_named && !name.empty();
        if (!names.empty()) names.push_back(',');
        names.append(name);
    }
    if (!sum) return {};
    return {sum, {}, all_named ? "=SUM(" + names + ")" : std::string()};
}

// The two sums of a composite as formulas.
struct Composed {
    std::string products;
    std::string weights;
    bool complete = true;  // all cells are on the sheet

    void add(const std::string& score, const std::string& weight) {
        complete = complete && !score.empty() && !weight.empty();
        if (!products.empty()) {
            products.push_back('+');
            weights.push_back(',');
        }
        products.append(score).append("*").append(weight);
        weights.append(weight);
    }
};

Computed compute_composite(const ComputeScene& scene) {
    if (holds_unknown(scene)) return {};
    const mapping::Computation& computation = scene.computation();
    const auto& columns = scene.table.sheet().columns;
    check::WeightedMean mean;
    Composed composed;
    for (std::size_t i = 0; i < computation.first.size(); ++i) {
        const SummaryCell& score = scene.cell(computation.first[i]);
        const SummaryCell& weight = scene.cell(computation.second[i]);
        if (weight.red && !computation.weights) continue;
        // A fund with an amount and without a score: nothing can be said.
        if (!score.number && weight.number && !weight.number->is_zero()) return {};
        if (score.number && weight.number) mean.add(*score.number, *weight.number);
        const bool named = may_be_named(score, columns[computation.first[i]]) &&
                           may_be_named(weight, columns[computation.second[i]]);
        if (named)
            composed.add(scene.name(computation.first[i]), scene.name(computation.second[i]));
    }
    if (!mean.has_weight()) return {};
    Computed out{rounded(mean.value(), computation), {}, {}};
    if (composed.complete) {
        out.formula =
            rounded("(" + composed.products + ")/SUM(" + composed.weights + ")", computation);
    }
    return out;
}

bool is_data(const TableRow& row) {
    return row.kind == RowKind::data;
}

// The column's data rows, fixed for copying: "D$5:D$25".
std::string fixed_rows(const SummaryTable& table, std::size_t column) {
    std::string out;
    for (const char c : table.ranges(column, is_data)) {
        const bool first_digit = c >= '0' && c <= '9' && (out.back() < '0' || out.back() > '9');
        if (first_digit) out.push_back('$');
        out.push_back(c);
    }
    return out;
}

Computed compute_rank(const ComputeScene& scene) {
    const std::size_t by = scene.computation().first.front();
    const SummaryCell& own = scene.cell(by);
    if (!own.number) return {};
    const std::vector<Decimal>& all = scene.sorted.of(by);
    const auto equal = std::ranges::lower_bound(all, *own.number, std::greater<>());
    Computed out{Decimal::integer(equal - all.begin() + 1), {}, {}};
    const std::string rows = fixed_rows(scene.table, by);
    if (rows.empty()) return out;
    const bool several = rows.find(',') != std::string::npos;
    out.formula = "=RANK(" + scene.name(by) + "," + (several ? "(" + rows + ")" : rows) + ")";
    return out;
}

Computed compute_rate(const ComputeScene& scene) {
    const std::size_t part = scene.computation().first.front();
    const std::size_t whole = scene.computation().second.front();
    const SummaryCell& above = scene.cell(part);
    const SummaryCell& below = scene.cell(whole);
    if (!above.number || !below.number || below.number->is_zero()) return {};
    const Rational exact = Rational(*above.number) / Rational(*below.number) * Rational(kHundred);
    Computed out{rounded(exact, scene.computation()), {}, {}};
    const std::string above_name = scene.name(part);
    const std::string below_name = scene.name(whole);
    if (!above_name.empty() && !below_name.empty()) {
        out.formula = rounded(above_name + "/" + below_name + "*100", scene.computation());
    }
    return out;
}

Computed compute_share(const ComputeScene& scene) {
    const std::size_t of = scene.computation().first.front();
    const SummaryCell& own = scene.cell(of);
    Decimal total;
    for (const Decimal& one : scene.sorted.of(of)) total = total + one;
    if (!own.number || total.is_zero()) return {};
    const Rational exact = Rational(*own.number) / Rational(total) * Rational(kHundred);
    Computed out{rounded(exact, scene.computation()), {}, {}};
    const std::string rows = fixed_rows(scene.table, of);
    if (!rows.empty()) {
        out.formula = rounded(scene.name(of) + "/SUM(" + rows + ")*100", scene.computation());
    }
    return out;
}

Computed compute_grade(const ComputeScene& scene) {
    const std::size_t score = scene.computation().first.front();
    const SummaryCell& own = scene.cell(score);
    const mapping::GradeBands& bands = scene.computation().bands;
    const auto* band = own.number ? mapping::band_of(bands, *own.number) : nullptr;
    if (band == nullptr) return {};
    Computed out{{}, band->name, {}};
    const std::string name = scene.name(score);
    if (name.empty()) return out;
    std::string closing;
    for (const mapping::GradeBand& one : bands) {
        out.formula += (out.formula.empty() ? "=IF(" : ",IF(") + name +
                       ">=" + one.from.to_string() + ",\"" + one.name + "\"";
        closing.push_back(')');
    }
    out.formula += ",\"\"" + closing;
    return out;
}

Computed compute_difference(const ComputeScene& scene) {
    const std::size_t of = scene.computation().first.front();
    const std::size_t minus = scene.computation().second.front();
    const SummaryCell& a = scene.cell(of);
    const SummaryCell& b = scene.cell(minus);
    if (!a.number || !b.number) return {};
    Computed out{rounded(*a.number - *b.number, scene.computation()), {}, {}};
    const std::string a_name = scene.name(of);
    const std::string b_name = scene.name(minus);
    if (!a_name.empty() && !b_name.empty()) {
        out.formula = rounded(a_name + "-" + b_name, scene.computation());
    }
    return out;
}

Computed compute_completion(const ComputeScene& scene) {
    const SummaryCell& actual = scene.cell(scene.computation().first.front());
    const SummaryCell& target = scene.cell(scene.computation().second.front());
    if (actual.from == nullptr || target.from == nullptr) return {};
    const auto share = completion_of(*target.from, *actual.from);
    if (!share) return {};
    return {rounded(*share * Rational(kHundred), scene.computation()), {}, {}};
}

// Without their folders: the sheet of sources has those.
Computed compute_file(const ComputeScene& scene) {
    const SummaryRow* const row = scene.table.rows()[scene.row].data;
    Computed out;
    if (row == nullptr) return out;
    for (const std::uint32_t number : row->files) {
        const std::string& file = scene.files[number];
        if (!out.text.empty()) out.text.append("、");
        out.text.append(file, file.rfind('/') + 1);
    }
    return out;
}

// By ComputeKind.
constexpr Computed (*kKinds[])(const ComputeScene&) = {
    nullptr,      compute_number, compute_sum,   compute_composite,  compute_rank,
    compute_rate, compute_share,  compute_grade, compute_difference, compute_completion,
    compute_file,
};

}  // namespace

const std::vector<Decimal>& SortedColumns::of(std::size_t column) {
    const auto [place, is_new] = columns_.try_emplace(column);
    if (!is_new) return place->second;
    for (std::size_t row = 0; row < table_.rows().size(); ++row) {
        const auto& number = table_.cell(row, column).number;
        if (is_data(table_.rows()[row]) && number) place->second.push_back(*number);
    }
    std::ranges::sort(place->second, std::greater<>());
    return place->second;
}

Computed compute(const ComputeScene& scene) {
    const auto kind = static_cast<std::size_t>(scene.computation().kind);
    return kKinds[kind] == nullptr ? Computed{} : kKinds[kind](scene);
}

std::string rounded_formula(const std::string& formula, int scale, Rounding rounding) {
    const std::string places = "," + std::to_string(scale) + ")";
    // What a binary number lacks to the exact one is far behind the tenth decimal.
    const std::string exact = "ROUND(" + formula + ",10)";
    switch (rounding) {
        case Rounding::half_up:
            return "=ROUND(" + formula + places;
        case Rounding::truncate:
            return "=ROUNDDOWN(" + exact + places;
        case Rounding::ceil:
        case Rounding::floor:
        case Rounding::half_even:
            break;
    }
    return {};
}

}  // namespace jixiao::exporter
