// SPDX-License-Identifier: MIT
#include "export/template/plan_sheet.hpp"

namespace jixiao::exporter {

std::uint32_t PlanSheet::take_rows(std::uint32_t count, const Decimal& height) {
    const std::uint32_t first = next_;
    next_ += count;
    form_.sheet.heights.resize(next_, height);
    return first;
}

std::size_t PlanSheet::add(std::uint32_t row, std::uint32_t rows, mapping::ColumnSpan columns,
                           CellRole role, std::string text) {
    PlanCell cell;
    cell.range = {{row, columns.first}, {row + rows - 1, columns.last}};
    cell.role = role;
    cell.text = std::move(text);
    cell.open = role == CellRole::answer;
    form_.sheet.cells.push_back(std::move(cell));
    return form_.sheet.cells.size() - 1;
}

}  // namespace jixiao::exporter
