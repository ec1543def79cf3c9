// SPDX-License-Identifier: MIT
#include "export/summary/number_fitting.hpp"

#include "export/workbook/exact_double.hpp"

namespace jixiao::exporter {
namespace {

Decimal fitted(const Decimal& number) {
    constexpr int kDigits = 15;
    for (int places = number.scale(); places >= 0; --places) {
        const Decimal one = number.rounded(places, Rounding::half_up);
        if (exact_double(one)) return one;
    }
    const std::string whole = number.rounded(0, Rounding::half_up).to_string();
    const int digits = static_cast<int>(whole.size()) - (number.is_negative() ? 1 : 0);
    const int surplus = digits - kDigits;
    return number.shifted(-surplus).rounded(0, Rounding::half_up).shifted(surplus);
}

}  // namespace

void fit_numbers(SummaryTable& table, std::vector<Finding>& findings) {
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.sheet().columns.size(); ++column) {
            SummaryCell& cell = table.rows()[row].cells[column];
            if (!cell.number || exact_double(*cell.number)) continue;
            const Decimal kept = fitted(*cell.number);
            findings.push_back({Code::summary_shortened,
                                {{}, table.sheet().name, table.cell_name(row, column)},
                                table.sheet().columns[column].id,
                                cell.number->to_string(),
                                kept.to_string(),
                                {{"row", table.label_of(row)},
                                 {"head", table.sheet().columns[column].head.text}}});
            cell.number = kept;
        }
    }
}

}  // namespace jixiao::exporter
