// SPDX-License-Identifier: MIT
#include "export/template/formula_sheet.hpp"

#include <algorithm>

namespace jixiao::exporter {
namespace {

constexpr int kUsualScale = 2;
// Quotients of binary numbers end in 0.9999999999: cutting digits off would lose a whole one.
constexpr std::string_view kClean = ",10)";

bool takes(const check::Address& address, const PlacedRow& row) {
    return address.kinds.empty() ||
           std::find(address.kinds.begin(), address.kinds.end(), row.kind) != address.kinds.end();
}

}  // namespace

std::size_t FormulaSheet::filled_cell(const PlacedTable& table, const PlacedRow& row,
                                      std::uint16_t spec, std::size_t cell) const {
    const auto& columns = mapping().blocks[table.block].columns;
    const std::string& fallback = columns[spec].fallback;
    const PlanCell& own = form_.sheet.cells[cell];
    if (fallback.empty() || !own.is_blank() || own.role != CellRole::given) return cell;
    for (std::uint16_t i = 0; i < columns.size(); ++i) {
        if (columns[i].path == fallback && row.cell(i) != kNoCell) return row.cell(i);
    }
    return cell;
}

void FormulaSheet::add_places(const PlacedTable& table, const check::Address& address,
                              std::vector<FormulaPlace>& places) const {
    for (const std::uint16_t spec : address.specs) {
        std::size_t last = kNoCell;
        for (const PlacedRow& row : table.rows) {
            if (!takes(address, row)) continue;
            for (std::size_t cell : row.cells[spec]) {
                cell = filled_cell(table, row, spec, cell);
                if (cell == last) continue;
                last = cell;
                places.push_back({cell, &table, &row, spec});
            }
        }
    }
}

std::vector<FormulaPlace> FormulaSheet::places(const check::Address& address) const {
    std::vector<FormulaPlace> places;
    if (!address.in_block) {
        const auto found = form_.values.find(address.path);
        if (found != form_.values.end()) places.push_back({found->second, nullptr, nullptr, 0});
        return places;
    }
    for (const PlacedTable& table : form_.tables) {
        if (table.block == address.block) add_places(table, address, places);
    }
    return places;
}

std::optional<FormulaPlace> FormulaSheet::beside(const FormulaPlace& place,
                                                 const check::Address& address) const {
    const bool same = address.in_block && place.table != nullptr &&
                      place.table->block == address.block && takes(address, *place.row);
    if (same) {
        const std::uint16_t spec = address.specs.front();
        if (place.row->cell(spec) == kNoCell) return std::nullopt;
        const std::size_t cell = filled_cell(*place.table, *place.row, spec, place.row->cell(spec));
        return FormulaPlace{cell, place.table, place.row, spec};
    }
    const auto all = places(address);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<FormulaPlace> FormulaSheet::in_row(const FormulaPlace& place,
                                               const check::Address& address) const {
    std::vector<FormulaPlace> places;
    if (place.row == nullptr) return places;
    for (const std::uint16_t spec : address.specs) {
        const std::size_t cell = place.row->cell(spec);
        if (cell != kNoCell) places.push_back({cell, place.table, place.row, spec});
    }
    return places;
}

std::optional<std::string> FormulaSheet::word(std::string_view dictionary,
                                              std::string_view code) const {
    const auto words = dictionaries_.find(dictionary);
    if (words == dictionaries_.end()) return std::nullopt;
    for (const mapping::DictionaryEntry& entry : words->second.entries) {
        if (entry.code == code) return text_in_formula(entry.name);
    }
    return std::nullopt;
}

void FormulaSheet::compute(const FormulaPlace& place, std::string formula,
                           const std::optional<Decimal>& first) {
    PlanCell& cell = form_.sheet.cells[place.cell];
    if (cell.role != CellRole::answer) return;
    cell.role = CellRole::computed;
    cell.formula = std::move(formula);
    cell.number = first;
    cell.text.clear();
    cell.open = false;
    cell.check.reset();
}

void FormulaSheet::print(const FormulaPlace& place, const Decimal& number) {
    PlanCell& cell = form_.sheet.cells[place.cell];
    if (cell.role != CellRole::answer) return;
    cell.role = CellRole::given;
    cell.number = number;
    cell.open = false;
    cell.check.reset();
}

void FormulaSheet::warn(const FormulaPlace& place, CellExpression when, WarningLevel level) {
    form_.sheet.warnings.push_back({place.cell, std::move(when), level});
}

void FormulaSheet::allow_only(const FormulaPlace& place, CellExpression when, std::string error) {
    PlanCell& cell = form_.sheet.cells[place.cell];
    if (cell.role != CellRole::answer) return;
    CellCheck check = cell.check.value_or(CellCheck{});
    check.kind = CellCheck::Kind::formula;
    check.formula = std::move(when);
    check.error = std::move(error);
    check.refuses = true;
    cell.check = std::move(check);
}

void FormulaSheet::choose(const FormulaPlace& place, std::string dictionary) {
    PlanCell& cell = form_.sheet.cells[place.cell];
    if (cell.role != CellRole::answer) return;
    cell.check = CellCheck{};
    cell.check->kind = CellCheck::Kind::list;
    cell.check->list = std::move(dictionary);
    cell.check->prompt = "请从下拉列表中选择。";
    cell.check->error_title = "不在列表中";
    cell.check->error = "请从下拉列表中选择。";
}

std::vector<CellRef> cells_of(const FormulaSheet& sheet, const std::vector<FormulaPlace>& places) {
    std::vector<CellRef> cells;
    for (const FormulaPlace& place : places) cells.push_back(sheet.at(place));
    return cells;
}

std::optional<std::string> rounded(const std::string& expression,
                                   const check::Precision& precision) {
    const std::string scale = "," + std::to_string(precision.scale.value_or(kUsualScale)) + ")";
    const auto clean = [&](std::string_view function) {
        return std::string(function).append("(ROUND(").append(expression).append(kClean) + scale;
    };
    switch (precision.rounding.value_or(Rounding::half_up)) {
        case Rounding::half_up:
            return "ROUND(" + expression + scale;
        case Rounding::truncate:
        case Rounding::floor:
            return clean("ROUNDDOWN");
        case Rounding::ceil:
            return clean("ROUNDUP");
        case Rounding::half_even:
            break;
    }
    return std::nullopt;
}

}  // namespace jixiao::exporter
