// SPDX-License-Identifier: MIT
#include "export/template/blank_look.hpp"

#include <array>

#include "export/workbook/exact_double.hpp"

namespace jixiao::exporter {
namespace {

// By NumberLook.
constexpr std::array<std::string_view, 7> kFormats{
    "", "@", "#,##0.00", "0.00", "0.00%", "0", "yyyy\"年\"m\"月\"d\"日\""};

Horizontal horizontal_of(mapping::TextAlign align) {
    switch (align) {
        case mapping::TextAlign::left:
            return Horizontal::left;
        case mapping::TextAlign::right:
            return Horizontal::right;
        case mapping::TextAlign::centre:
        case mapping::TextAlign::unsaid:
            break;
    }
    return Horizontal::centre;
}

// A merged number is written once and a short word alone stays on one line: only texts wrap.
bool is_bold(const SheetPlan& sheet, CellRole role) {
    return sheet.bold_heads && (role == CellRole::head || role == CellRole::label);
}

}  // namespace

CellLook look_of(const SheetPlan& sheet, const PlanCell& cell) {
    CellLook look;
    const bool title = cell.role == CellRole::title;
    const Decimal size = cell.size.is_zero() ? sheet.size : cell.size;
    look.font = title ? sheet.title_font : sheet.font;
    look.size = exact_double(size).value_or(CellLook::kTextSize);
    look.bold = is_bold(sheet, cell.role);
    if (cell.border) look.borders = Borders::all(Line::thin);
    look.horizontal = horizontal_of(cell.align);
    look.wrap = true;
    look.number_format = kFormats[static_cast<std::size_t>(cell.look)];
    look.locked = !cell.open;
    return look;
}

}  // namespace jixiao::exporter
