// SPDX-License-Identifier: MIT
#include "import/fields/field_unit.hpp"

#include "import/units/money_words.hpp"
#include "import/units/unit_conflicts.hpp"

namespace jixiao::importer {
namespace {

std::string_view unit_in_label(const FormContext& context, const xlsx::Cell& label) {
    const MoneyWords said = money_in_label(label.text, context.index);
    report_listed_unit(context, said, label.at);
    if (!said.unit.empty()) return said.unit;
    // 预算：万元
    const CellWords& words = context.sheet.words(label);
    const bool behind = words.prefix != kNoLabel && label.type == CellType::text;
    return behind ? money_alone(label.text.substr(words.answer), context.index) : said.unit;
}

std::string_view unit_beside(const FormContext& context, CellRef answer) {
    const xlsx::Grid& grid = context.sheet.grid();
    const xlsx::Cell* const cell =
        grid.seen_at({answer.row, grid.merge_at(answer).last.column + 1});
    if (cell == nullptr || cell->type != CellType::text) return {};
    return money_alone(cell->text, context.index);
}

bool is_field_label_at(const FormContext& context, CellRef where) {
    return context.is_field_label(context.sheet.words_at(where));
}

// The first filled cell of the row from this column on; nullptr if there is none.
const xlsx::Cell* first_from(const FormContext& context, CellRef where) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (; where.column < grid.column_count(); ++where.column) {
        if (const xlsx::Cell* const cell = grid.seen_at(where)) return cell;
    }
    return nullptr;
}

// Whether it stands in front of a row of fields and is none itself: 项目资金（元） left of two
// pairs. Behind one of this row alone a blank place is its answer, and not a column without use.
bool heads_row(const FormContext& context, const xlsx::Cell& cell, std::uint32_t row) {
    if (cell.type != CellType::text) return false;
    if (context.is_field_label(context.sheet.words(cell))) return false;
    const CellRange own = context.sheet.grid().merge_at(cell.at);
    const CellRef next{row, own.last.column + 1};
    if (own.first.row == own.last.row) return is_field_label_at(context, next);
    const xlsx::Cell* const beside = first_from(context, next);
    return beside != nullptr && context.is_field_label(context.sheet.words(*beside));
}

// A side label that is not merged down stands in the first of its rows: the labels that go on below
// it have blank places on their left.
std::string_view unit_above(const FormContext& context, CellRef label) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (std::uint32_t row = label.row; row > context.rows.first;) {
        --row;
        if (!is_field_label_at(context, {row, label.column})) return {};
        const xlsx::Cell* const first = first_from(context, {row, 0});
        if (grid.merge_at(first->at).first.column >= label.column) continue;
        return heads_row(context, *first, row) ? unit_in_label(context, *first)
                                               : std::string_view();
    }
    return {};
}

// What a label in front of the whole row says of all its fields.
std::string_view unit_of_row(const FormContext& context, CellRef label) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (std::uint32_t column = label.column; column-- > 0;) {
        const xlsx::Cell* const cell = grid.seen_at({label.row, column});
        if (cell == nullptr) continue;
        column = grid.merge_at(cell->at).first.column;
        if (!heads_row(context, *cell, label.row)) continue;
        const std::string_view unit = unit_in_label(context, *cell);
        if (!unit.empty()) return unit;
    }
    const xlsx::Cell* const first = first_from(context, {label.row, 0});
    const bool own = context.is_field_label(context.sheet.words(*first));
    return own ? unit_above(context, first->at) : std::string_view();
}

// 预算金额 | 万元 | 95
std::string_view unit_between(const FormContext& context, CellRef label, CellRef answer) {
    const CellRef next{label.row, context.sheet.grid().merge_at(label).last.column + 1};
    if (next.row != answer.row || next.column >= answer.column) return {};
    const xlsx::Cell* const cell = context.sheet.grid().seen_at(next);
    if (cell == nullptr || cell->type != CellType::text) return {};
    return money_alone(cell->text, context.index);
}

// Past labels that name none. A blank place, a number and the label of another field end the
// search: what stands behind them speaks for others, unless it heads the whole row.
std::string_view unit_left_of(const FormContext& context, CellRef label) {
    const xlsx::Grid& grid = context.sheet.grid();
    for (std::uint32_t column = label.column; column-- > 0;) {
        const xlsx::Cell* const cell = grid.seen_at({label.row, column});
        if (cell == nullptr || cell->type != CellType::text ||
            context.is_field_label(context.sheet.words(*cell))) {
            break;
        }
        const std::string_view unit = unit_in_label(context, *cell);
        if (!unit.empty()) return unit;
        const CellRange own = grid.merge_at(cell->at);
        // Of a cell in this row alone nobody knows whether it is a label or an answer in words.
        if (own.first.row == own.last.row) break;
        column = own.first.column;
    }
    return unit_of_row(context, label);
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
