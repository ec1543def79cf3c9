// SPDX-License-Identifier: MIT
#include "export/summary/totals.hpp"

#include <algorithm>

#include "base/number/rational.hpp"

namespace jixiao::exporter {
namespace {

using mapping::ColumnTotal;
using mapping::LineKind;

class Totals {
  public:
    Totals(SummaryTable& table, CellFiller& filler) : table_(table), filler_(filler) {}

    void fill() {
        for (std::size_t row = 0; row < table_.rows().size(); ++row) {
            if (table_.rows()[row].kind == RowKind::subtotal) fill_total(row);
        }
        for (std::size_t row = 0; row < table_.rows().size(); ++row) {
            const TableRow& line = table_.rows()[row];
            if (line.kind != RowKind::line) continue;
            if (line.line->kind == LineKind::total) {
                fill_total(row);
            } else {
                for (const std::uint16_t column : line.line->columns) {
                    fill_statistic(row, column, line.line->kind);
                }
            }
        }
    }

  private:
    [[nodiscard]] bool is_below(const TableRow& total, const TableRow& row) const {
        return row.kind == RowKind::data &&
               (total.kind == RowKind::line || total.group == row.group);
    }

    void fill_total(std::size_t row) {
        for (const std::uint16_t column : filler_.order()) {
            switch (table_.sheet().columns[column].total) {
                case ColumnTotal::sum:
                    fill_sum(row, column);
                    break;
                case ColumnTotal::mean:
                    fill_statistic(row, column, LineKind::mean);
                    break;
                case ColumnTotal::same:
                    if (is_complete(row, column)) filler_.compute_cell(row, column);
                    break;
                case ColumnTotal::none:
                    break;
            }
        }
    }

    // A rate of totals misleads while some of the rows have a whole and no part.
    [[nodiscard]] bool is_complete(std::size_t row, std::size_t column) const {
        const mapping::Computation& computation = table_.sheet().columns[column].computation;
        if (computation.kind != mapping::ComputeKind::rate) return true;
        const TableRow& total = table_.rows()[row];
        return std::ranges::all_of(table_.rows(), [&](const TableRow& other) {
            return !is_below(total, other) ||
                   other.cells[computation.first.front()].number.has_value() ==
                       other.cells[computation.second.front()].number.has_value();
        });
    }

    void fill_sum(std::size_t row, std::size_t column) {
        TableRow& total = table_.rows()[row];
        const auto is_counted = [&](const TableRow& other) {
            return is_below(total, other) && !other.cells[column].red;
        };
        std::optional<Decimal> sum;
        for (const TableRow& other : table_.rows()) {
            const auto& number = other.cells[column].number;
            if (is_counted(other) && number) sum = sum.value_or(Decimal()) + *number;
        }
        total.cells[column].number = sum;
        if (!sum) return;
        std::string subtotals = total.kind == RowKind::line ? names_of_subtotals(column) : "";
        const std::string rows = table_.ranges(column, is_counted);
        if (!subtotals.empty()) {
            total.cells[column].formula = std::move(subtotals);
        } else if (!rows.empty()) {
            total.cells[column].formula = "=SUM(" + rows + ")";
        }
    }

    // "=B5+B11+B33"
    std::string names_of_subtotals(std::size_t column) const {
        std::string out;
        for (std::size_t row = 0; row < table_.rows().size(); ++row) {
            if (table_.rows()[row].kind != RowKind::subtotal) continue;
            const std::string name = table_.cell_name(row, column);
            if (name.empty()) return {};
            out.append(out.empty() ? "=" : "+").append(name);
        }
        return out;
    }

    void fill_statistic(std::size_t row, std::size_t column, LineKind kind) {
        TableRow& line = table_.rows()[row];
        const auto is_counted = [&](const TableRow& other) { return is_below(line, other); };
        std::vector<Decimal> numbers;
        for (const TableRow& other : table_.rows()) {
            const auto& number = other.cells[column].number;
            if (is_counted(other) && number) numbers.push_back(*number);
        }
        if (numbers.empty()) return;
        const int scale = table_.sheet().columns[column].computation.scale;
        line.cells[column] = statistic(kind, numbers, table_.ranges(column, is_counted), scale);
    }

    SummaryTable& table_;
    CellFiller& filler_;
};

}  // namespace

SummaryCell statistic(mapping::LineKind kind, const std::vector<Decimal>& numbers,
                      const std::string& ranges, int scale) {
    SummaryCell cell;
    const auto [lowest, highest] = std::ranges::minmax(numbers);
    const std::string in = "(" + ranges + ")";
    switch (kind) {
        case LineKind::mean: {
            Decimal sum;
            for (const Decimal& number : numbers) sum = sum + number;
            const Rational count = Rational::integer(static_cast<std::int64_t>(numbers.size()));
            cell.number = (Rational(sum) / count).rounded(scale, Rounding::half_up);
            cell.formula = rounded_formula("AVERAGE" + in, scale, Rounding::half_up);
            break;
        }
        case LineKind::highest:
            cell.number = highest;
            cell.formula = "=MAX" + in;
            break;
        case LineKind::lowest:
            cell.number = lowest;
            cell.formula = "=MIN" + in;
            break;
        case LineKind::range:
            cell.number = (highest - lowest).rounded(scale, Rounding::half_up);
            cell.formula = rounded_formula("MAX" + in + "-MIN" + in, scale, Rounding::half_up);
            break;
        case LineKind::total:
            break;
    }
    if (ranges.empty()) cell.formula.clear();
    return cell;
}

void fill_totals(SummaryTable& table, CellFiller& filler) {
    Totals(table, filler).fill();
}

}  // namespace jixiao::exporter
