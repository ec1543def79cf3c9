// SPDX-License-Identifier: MIT
#include "import/units/unit_conflicts.hpp"

#include <string>

namespace jixiao::importer {
namespace {

// A line that says another unit than the one that counts.
void report_line(const FormContext& context, UnitLines& lines, const TableUnits& tables) {
    const AmountUnit& taken = context.form.amount_unit;
    for (std::uint32_t row = context.rows.first; row < context.rows.last; ++row) {
        if (!lines.may_say(row) || tables.has_line_in(row))
            continue;  // most rows: not cell by cell
        for (const xlsx::Cell& cell : context.sheet.row(row)) {
            const std::string_view unit = lines.for_all(cell).unit;
            if (unit.empty() || *context.index.money_factor(unit) == taken.factor) continue;
            context.report(Code::unit_conflict, taken.value.cell, std::string(taken.unit),
                           std::string(unit));
            context.form.findings.back().args = {{"other", cell.at.to_string()}};
            return;
        }
    }
}

// A column whose own head says another unit than the one that counts for the form: its amounts
// are in it, but figures beside each other are hardly meant so.
void report_column(const FormContext& context) {
    const AmountUnit& taken = context.form.amount_unit;
    for (const Table& table : context.form.tables) {
        const auto& specs = context.mapping.blocks[table.block].columns;
        for (const FoundColumn& column : table.columns) {
            if (specs[column.spec].type != FieldType::amount) continue;
            const Decimal* const own = context.index.money_factor(column.unit);
            if (own == nullptr || *own == taken.factor) continue;
            context.report(Code::unit_conflict, column.head, std::string(column.unit),
                           std::string(taken.unit));
            context.form.findings.back().args = {{"other", taken.value.cell.to_string()}};
            return;
        }
    }
}

}  // namespace

void report_listed_unit(const FormContext& context, const MoneyWords& said, CellRef cell) {
    if (said.other.empty()) return;
    context.report(Code::unit_conflict, cell, std::string(said.unit), std::string(said.other));
    context.form.findings.back().args = {{"other", cell.to_string()}};
}

void report_unit_conflicts(const FormContext& context, UnitLines& lines, const TableUnits& tables) {
    report_line(context, lines, tables);
    report_column(context);
}

}  // namespace jixiao::importer
