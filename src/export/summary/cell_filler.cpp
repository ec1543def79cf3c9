// SPDX-License-Identifier: MIT
#include "export/summary/cell_filler.hpp"

#include <algorithm>

#include "base/number/rational.hpp"
#include "export/summary/aggregation.hpp"

namespace jixiao::exporter {
namespace {

using mapping::ComputeKind;
using mapping::SummaryColumn;

std::string text_of(const Figure& figure) {
    return figure.number ? figure.number->to_string() : figure.text;
}

// "自评得分 > 综合得分"
std::string head_of(const SummaryColumn& column) {
    return column.head.text.empty() ? column.id : column.head.text;
}

}  // namespace

CellFiller::CellFiller(SummaryTable& table, const SummaryScene& scene, std::deque<Figure>& merged,
                       std::vector<Finding>& findings)
    : table_(table), scene_(scene), merged_(merged), findings_(findings), sorted_(table) {
    std::vector<bool> seen(table.sheet().columns.size(), false);
    for (std::uint16_t column = 0; column < seen.size(); ++column) visit(column, seen);
}

void CellFiller::visit(std::uint16_t column, std::vector<bool>& seen) {
    if (seen[column]) return;
    seen[column] = true;
    const mapping::Computation& computation = table_.sheet().columns[column].computation;
    for (const std::uint16_t input : computation.first) visit(input, seen);
    for (const std::uint16_t input : computation.second) visit(input, seen);
    order_.push_back(column);
}

void CellFiller::fill() {
    const auto& columns = table_.sheet().columns;
    // Weights and stand-ins are figures of forms themselves.
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (std::size_t row = 0; row < table_.rows().size(); ++row) {
            if (table_.rows()[row].kind == RowKind::data) take_figures(row, column);
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!columns[column].fallback) continue;
        for (std::size_t row = 0; row < table_.rows().size(); ++row) take_fallback(row, column);
    }
    // A rank needs all rows: column by column.
    for (const std::uint16_t column : order_) {
        if (columns[column].computation.kind == ComputeKind::none) continue;
        for (std::size_t row = 0; row < table_.rows().size(); ++row) {
            if (table_.rows()[row].kind == RowKind::data) compute_cell(row, column);
        }
    }
}

void CellFiller::take_figures(std::size_t row, std::size_t column) {
    const std::vector<Figure>& figures = table_.rows()[row].data->figures[column];
    SummaryCell& cell = table_.rows()[row].cells[column];
    if (figures.empty()) {
        cell.text = table_.sheet().columns[column].otherwise;
        return;
    }
    const Figure* const figure = put_together(row, column, figures);
    cell.sources = figures.size();
    if (figure != nullptr) show(cell, *figure, table_.sheet().columns[column]);
}

const Figure* CellFiller::put_together(std::size_t row, std::size_t column,
                                       const std::vector<Figure>& figures) {
    const SummaryColumn& spec = table_.sheet().columns[column];
    if (figures.size() == 1) return &figures.front();
    if (spec.aggregate == mapping::Aggregate::one) {
        for (const Figure& other : figures) {
            if (agree(figures.front(), other)) continue;
            tell(Code::summary_differs, row, column, other.origin, text_of(other),
                 text_of(figures.front()), scene_.files[figures.front().origin.file]);
        }
        return &figures.front();
    }
    std::vector<Weighed> weighed;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Weighed& one = weighed.emplace_back(Weighed{&figures[i], {}});
        if (!spec.weight) continue;
        // The weight of the same form, that is of the same file.
        for (const Figure& weight : table_.rows()[row].data->figures[*spec.weight]) {
            if (weight.origin.file == figures[i].origin.file) one.weight = weight.number;
        }
    }
    auto whole = aggregate(weighed, spec.aggregate, spec.computation.scale);
    if (whole) return &merged_.emplace_back(std::move(*whole));
    tell(Code::summary_not_added, row, column, figures.front().origin,
         std::to_string(figures.size()), {});
    return nullptr;
}

void CellFiller::show(SummaryCell& cell, const Figure& figure, const SummaryColumn& column) {
    cell.from = &figure;
    cell.red = figure.red;
    cell.unknown = figure.unknown;
    // Measures are shown with their operator and unit.
    if (figure.kind != MeasureKind::blank || column.printed || !figure.number) {
        cell.text = figure.text;
    } else {
        cell.number = figure.number;
    }
}

void CellFiller::take_fallback(std::size_t row, std::size_t column) {
    if (table_.rows()[row].kind != RowKind::data) return;
    SummaryCell& cell = table_.rows()[row].cells[column];
    const SummaryCell& other = table_.cell(row, *table_.sheet().columns[column].fallback);
    if (!cell.number || !cell.number->is_zero() || !other.number || other.number->is_zero()) return;
    cell = other;
    cell.red = true;
}

void CellFiller::compute_cell(std::size_t row, std::size_t column) {
    set_computed(row, column,
                 compute({table_, row, table_.sheet().columns[column], sorted_, scene_.files}));
}

void CellFiller::set_computed(std::size_t row, std::size_t column, Computed computed) {
    SummaryCell& cell = table_.rows()[row].cells[column];
    if (cell.is_filled()) {
        const SummaryCell stated = cell;
        compare_stated(row, column, stated, computed);
        if (!computed.number && computed.text.empty()) return;
    }
    cell.number = computed.number;
    cell.text = std::move(computed.text);
    cell.formula = std::move(computed.formula);
}

// A figure that the form states stands if it is as good as the computed one.
void CellFiller::compare_stated(std::size_t row, std::size_t column, const SummaryCell& stated,
                                Computed& computed) {
    const mapping::Computation& computation = table_.sheet().columns[column].computation;
    if (!stated.number) {
        computed = {};
        return;
    }
    if (!computed.number) return;
    const Decimal given = stated.number->rounded(computation.scale, computation.rounding);
    if (given == *computed.number || stated.from == nullptr) return;
    const Rational off = absolute(Rational(given) - Rational(*computed.number));
    const bool stands = off <= Rational(computation.tolerance);
    tell(stands ? Code::summary_stated : Code::summary_recomputed, row, column, stated.from->origin,
         stated.number->to_string(),
         computed.number->to_fixed(computation.scale, computation.rounding));
    if (stands) computed = {};
}

void CellFiller::tell(Code code, std::size_t row, std::size_t column, const Origin& origin,
                      std::string found, std::string expected, std::string other) {
    Finding finding{code,
                    {scene_.files[origin.file], origin.sheet, origin.cell.to_string()},
                    table_.sheet().columns[column].id,
                    std::move(found),
                    std::move(expected),
                    {{"row", table_.label_of(row)},
                     {"head", head_of(table_.sheet().columns[column])},
                     {"other", std::move(other)}}};
    finding.evidence.heading = head_of(table_.sheet().columns[column]);
    findings_.push_back(std::move(finding));
}

}  // namespace jixiao::exporter
