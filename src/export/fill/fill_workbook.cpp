// SPDX-License-Identifier: MIT
#include "export/fill/fill_workbook.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <vector>

#include "export/fill/formula_results.hpp"
#include "export/fill/short_sums.hpp"

namespace jixiao::fill {
namespace {

// The cell formats that a template's cells get, each made once.
class CellStyles {
  public:
    explicit CellStyles(xlsx::WorkbookEditor& workbook) : workbook_(workbook) {}

    std::uint32_t derived(std::uint32_t base, bool red, NumberLook look) {
        const auto [known, is_new] = known_.try_emplace({base, red, look});
        if (is_new) known->second = workbook_.styles().derived(base, change(red, look));
        return known->second;
    }

  private:
    static xlsx::FormatChange change(bool red, NumberLook look) {
        constexpr std::uint32_t kRed = 0xFF0000;
        xlsx::FormatChange change;
        if (red) change.text_colour = kRed;
        if (look != NumberLook::as_it_is) change.number_format = static_cast<std::uint32_t>(look);
        return change;
    }

    xlsx::WorkbookEditor& workbook_;
    std::map<std::tuple<std::uint32_t, bool, NumberLook>, std::uint32_t> known_;
};

void write_result(const CellEdit& edit, xlsx::SheetEditor& sheet) {
    switch (edit.content.kind) {
        case CellContent::Kind::number:
            return sheet.set_formula_result(edit.at, edit.content.number);
        case CellContent::Kind::truth:
            return sheet.set_formula_truth(edit.at, edit.content.text == "TRUE");
        case CellContent::Kind::error:
            return sheet.set_formula_error(edit.at, edit.content.text);
        default:
            return sheet.set_formula_result(edit.at, edit.content.text);
    }
}

void write_content(const CellEdit& edit, xlsx::SheetEditor& sheet) {
    switch (edit.content.kind) {
        case CellContent::Kind::number:
            return sheet.set_number(edit.at, edit.content.number);
        case CellContent::Kind::text:
            return sheet.set_text(edit.at, edit.content.text);
        default:
            return sheet.clear(edit.at);
    }
}

void write(const CellEdit& edit, xlsx::SheetEditor& sheet, CellStyles& styles) {
    const bool result = edit.result && sheet.has_formula(edit.at);
    result ? write_result(edit, sheet) : write_content(edit, sheet);
    if (!edit.red && edit.look == NumberLook::as_it_is) return;
    sheet.set_style(edit.at, styles.derived(sheet.style(edit.at), edit.red, edit.look));
}

// Then each cell is put behind those that are there already. Of several edits of a cell the last
// one stays the last.
std::vector<const CellEdit*> in_reading_order(const std::vector<CellEdit>& cells) {
    std::vector<const CellEdit*> edits;
    edits.reserve(cells.size());
    for (const CellEdit& edit : cells) edits.push_back(&edit);
    std::stable_sort(edits.begin(), edits.end(),
                     [](const CellEdit* one, const CellEdit* two) { return one->at < two->at; });
    return edits;
}

// Tenths of points are as fine as programs draw.
Decimal tenths(double points) {
    constexpr double kTenths = 10;
    return Decimal::from_parts(std::llround(points * kTenths), 1);
}

}  // namespace

void make_rows(const FillPlan& plan, xlsx::WorkbookEditor& workbook) {
    std::vector<xlsx::NewRows> rows;
    for (const auto& [before, count, like] : plan.insertions) rows.push_back({before, count, like});
    workbook.insert_rows(plan.sheet, rows);
    workbook.merge_cells(plan.sheet, plan.merges);
}

void write_cells(std::span<FilledSheet> sheets, const Template& source,
                 xlsx::WorkbookEditor& workbook) {
    const std::vector<SheetEdit> results = settle_results(sheets, source, workbook);
    tell_short_sums(sheets, workbook);
    CellStyles styles(workbook);
    for (const FilledSheet& filled : sheets) {
        xlsx::SheetEditor& sheet = workbook.sheet(filled.plan.sheet);
        for (const CellEdit* const edit : in_reading_order(filled.plan.cells)) {
            write(*edit, sheet, styles);
        }
        for (const RowHeight& height : filled.plan.heights) {
            sheet.set_row_height(height.row, tenths(height.points));
        }
    }
    for (const SheetEdit& edit : results) write(edit.cell, workbook.sheet(edit.sheet), styles);
}

}  // namespace jixiao::fill
