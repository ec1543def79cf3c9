// SPDX-License-Identifier: MIT
// Where the office fixes the points, every row has some; that they add up is seen by the rules.
#include <algorithm>

#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

// Points that go with a higher level stand once for all its rows.
bool is_points_of_rows(const mapping::ColumnSpec& column) {
    return column.type == FieldType::points && !column.has_level && column.path == "weight";
}

// An unlocked cell of a protected sheet: there the units are to give the points.
bool is_left_open(const TemplateView& view, const TemplateForm& form,
                  const xlsx::LayoutCell* cell) {
    return cell != nullptr && form.layout().facts.is_protected && !view.facts.look_of(*cell).locked;
}

void check_points(const TemplateView& view, const TemplateForm& form, const Table& table,
                  TemplateFindings& findings) {
    const mapping::Block& block = form.mapping.blocks[table.block];
    if (!block.row_kinds.empty()) return;  // of funding rows only the total has points
    std::vector<CellRef> blank;
    std::size_t filled = 0;
    std::string heading;
    for (const FormCell& cell : form.cells) {
        if (cell.table != &table || !is_points_of_rows(block.columns[cell.spec])) continue;
        heading = form.heading(cell);
        const xlsx::LayoutCell* const stored = form.layout().at(cell.cells.first);
        const bool formula = stored != nullptr && stored->has_formula;
        if (formula || !is_empty_answer(cell.text, {})) {
            ++filled;
            continue;
        }
        const std::string& fallback = block.columns[cell.spec].fallback;
        const bool above = !fallback.empty() &&
                           std::any_of(form.cells.begin(), form.cells.end(), [&](const auto& o) {
                               return o.table == &table && o.row == cell.row &&
                                      o.path == fallback && !is_empty_answer(o.text, {});
                           });
        if (!above && !is_left_open(view, form, stored)) blank.push_back(cell.cells.first);
    }
    if (filled <= blank.size()) return;  // the units are to give them
    findings.about_cells(Code::template_weight_missing, form, blank, heading, {});
}

void run_points(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) {
        for (const Table& table : form.form.tables) check_points(view, form, table, findings);
    }
}

}  // namespace

extern const TemplateCheck points_template_check{"points", run_points};

}  // namespace jixiao::check
