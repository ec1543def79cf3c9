// SPDX-License-Identifier: MIT
#include "import/fields/field_unit.hpp"

#include "import/units/money_words.hpp"
#include "import/units/unit_conflicts.hpp"

namespace jixiao::importer {
namespace {

std::string_view unit_in_label(const FormContext& context, const xlsx::Cell& label) {
    const MoneyWords said = money_in_label(label.text, context.index);
    report_listed_unit(context, said, label.at);
    return said.unit;
}

std::string_view unit_beside(const FormContext& context, CellRef answer) {
    const xlsx::Grid& grid = context.sheet.grid();
    const xlsx::Cell* const cell =
        grid.seen_at({answer.row, grid.merge_at(answer).last.column + 1});
    if (cell == nullptr || cell->type != CellType::text) return {};
    return money_alone(cell->text, context.index);
}

// What a label that goes down over several rows with labels beside it (项目资金（元） left of two
// pairs a row) says of all of them.
std::string_view unit_of_rows(const FormContext& context, CellRef label) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (std::uint32_t column = label.column; column-- > 0;) {
        const xlsx::Cell* const cell = grid.seen_at({label.row, column});
        if (cell == nullptr) continue;
        const CellRange own = grid.merge_at(cell->at);
        column = own.first.column;
        if (cell->type != CellType::text || own.first.row == own.last.row) continue;
        if (context.is_field_label(context.sheet.words(*cell))) continue;
        const xlsx::Cell* const beside = grid.seen_at({label.row, own.last.column + 1});
        if (beside == nullptr || !context.is_field_label(context.sheet.words(*beside))) continue;
        const std::string_view unit = unit_in_label(context, *cell);
        if (!unit.empty()) return unit;
    }
    return {};
}

// 预算金额 | 万元 | 95
std::string_view unit_between(const FormContext& context, CellRef label, CellRef answer) {
    const CellRef next{label.row, context.sheet.grid().merge_at(label).last.column + 1};
    if (next.row != answer.row || next.column >= answer.column) return {};
    const xlsx::Cell* const cell = context.sheet.grid().seen_at(next);
    if (cell == nullptr || cell->type != CellType::text) return {};
    return money_alone(cell->text, context.index);
}

// Past labels of several rows that name none. A blank place, an answer and the label of another
// field end the search: what stands behind them speaks for others, unless it heads whole rows.
std::string_view unit_left_of(const FormContext& context, CellRef label) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (std::uint32_t column = label.column; column-- > 0;) {
        const xlsx::Cell* const cell = grid.seen_at({label.row, column});
        if (cell == nullptr || cell->type != CellType::text ||
            context.is_field_label(context.sheet.words(*cell))) {
            return unit_of_rows(context, {label.row, column + 1});
        }
        const std::string_view unit = unit_in_label(context, *cell);
        const CellRange own = grid.merge_at(cell->at);
        if (!unit.empty() || own.first.row == own.last.row) return unit;
        column = own.first.column;
    }
    return {};
}

}  // namespace

std::string_view unit_of_amount(const FormContext& context, const xlsx::Cell& label,
                                const Value& value) {
    const bool apart = value.cell != label.at;
    std::string_view unit = apart ? unit_in_label(context, label) : std::string_view();
    if (unit.empty()) unit = unit_between(context, label.at, value.cell);
    if (unit.empty()) unit = unit_beside(context, value.cell);
    if (unit.empty()) unit = unit_left_of(context, label.at);
    return unit;
}

}  // namespace jixiao::importer
