// SPDX-License-Identifier: MIT
#include "import/units/table_units.hpp"

#include <algorithm>
#include <set>

namespace jixiao::importer {

TableUnits::TableUnits(const FormContext& context, const std::vector<LocatedBlock>& blocks,
                       UnitLines& lines)
    : context_(context) {
    const auto& tables = context.form.tables;
    for (std::size_t i = 0; i < blocks.size() && i < tables.size(); ++i) {
        if (i > 0) find(tables[i - 1].range.last.row + 1, blocks[i].top, lines);
        if (has_amounts(tables[i])) find_in(tables[i], lines);
    }
}

// Lines that stand alone between the rows of a table.
void TableUnits::find_in(const Table& table, UnitLines& lines) {
    if (table.records.empty()) return;
    auto record = table.records.begin();
    for (std::uint32_t row = record->row; row < table.records.back().row; ++row) {
        if (record->row == row) {
            ++record;
            continue;
        }
        if (context_.sheet.row(row).size() == 1) find(row, row + 1, lines);
    }
}

// The last line of those between two tables counts.
void TableUnits::find(std::uint32_t first, std::uint32_t end, UnitLines& lines) {
    for (std::uint32_t row = first; row < end; ++row) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            const std::string_view unit = lines.between_rows(cell);
            if (!unit.empty()) lines_.push_back({cell.at, unit});
        }
    }
}

const TableUnits::Line* TableUnits::line_above(std::uint32_t row) const {
    const Line* last = nullptr;
    for (const Line& line : lines_) {
        if (line.cell.row < row) last = &line;
    }
    return last;
}

const FoundColumn* TableUnits::first_amounts(const Table& table) const {
    const auto& columns = context_.mapping.blocks[table.block].columns;
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const FoundColumn& column) {
            const mapping::ColumnSpec& spec = columns[column.spec];
            return spec.type == FieldType::amount && spec.unit_from.empty() && column.unit.empty();
        });
    return found == table.columns.end() ? nullptr : &*found;
}

std::optional<CellRef> TableUnits::first_open() const {
    for (const Table& table : context_.form.tables) {
        const FoundColumn* const open = first_amounts(table);
        if (open != nullptr && !speak_for(table.range.first.row)) return open->head;
    }
    return std::nullopt;
}

bool TableUnits::has_line_in(std::uint32_t row) const {
    return std::any_of(lines_.begin(), lines_.end(),
                       [row](const Line& line) { return line.cell.row == row; });
}

bool TableUnits::below_amounts(std::uint32_t row) const {
    const auto& tables = context_.form.tables;
    return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
        return table.range.first.row < row && has_amounts(table);
    });
}

bool TableUnits::any_open_amount() const {
    const auto is_open = [](const Field& field) {
        return field.type == FieldType::amount && field.value.unit.empty() &&
               field.value.stored != CellType::blank;
    };
    const auto& tables = context_.form.tables;
    return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
        if (!has_amounts(table) || line_above(table.range.first.row) != nullptr) return false;
        return std::any_of(table.records.begin(), table.records.end(), [&](const Record& record) {
            return std::any_of(record.fields.begin(), record.fields.end(), is_open);
        });
    });
}

bool TableUnits::is_other(const Line& line) const {
    const AmountUnit& taken = context_.form.amount_unit;
    return !taken.known || *context_.index.money_factor(line.unit) != taken.factor;
}

void TableUnits::apply_to(Table& table) const {
    const Line& line = *line_above(table.range.first.row);
    const auto& columns = context_.mapping.blocks[table.block].columns;
    for (FoundColumn& column : table.columns) {
        const bool open = columns[column.spec].type == FieldType::amount && column.unit.empty();
        if (open) column.unit = line.unit;
    }
}

// Amounts below a line inside the table.
void TableUnits::apply_to_rows(Table& table, std::set<CellRef>& used) const {
    for (Record& record : table.records) {
        const Line* const line = line_above(record.row);
        if (line == nullptr || line->cell.row < table.range.first.row || !is_other(*line)) continue;
        for (Field& field : record.fields) {
            if (field.type != FieldType::amount || !field.value.unit.empty()) continue;
            field.value.unit = line->unit;
            used.insert(line->cell);
        }
    }
}

void TableUnits::apply() const {
    const AmountUnit& taken = context_.form.amount_unit;
    std::set<CellRef> used;
    for (Table& table : context_.form.tables) {
        if (!lines_.empty() && has_amounts(table)) apply_to_rows(table, used);
        const Line* const line = line_above(table.range.first.row);
        if (line == nullptr || !is_other(*line) || !has_amounts(table)) continue;
        apply_to(table);
        used.insert(line->cell);
    }
    for (Field& field : context_.form.fields) {
        if (field.type != FieldType::amount || !field.value.unit.empty()) continue;
        const Line* const line = line_above(field.value.cell.row);
        if (line == nullptr || !is_other(*line)) continue;
        field.value.unit = line->unit;
        used.insert(line->cell);
    }
    if (!taken.known || taken.assumed) return;
    for (const Line& line : lines_) {
        if (!used.contains(line.cell)) continue;
        context_.report(Code::unit_conflict, line.cell, std::string(line.unit),
                        std::string(taken.unit));
        context_.form.findings.back().args = {{"other", taken.value.cell.to_string()}};
    }
}

}  // namespace jixiao::importer
