// SPDX-License-Identifier: MIT
// Colours that some hand left in a few answers of a column: units ask what they mean.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kFewest = 4;  // answers that show what is usual in a column
constexpr std::size_t kShare = 5;   // what every fifth answer has is meant

using Column = std::tuple<std::string_view, std::uint16_t>;  // the rows' kind, the column
using Fills = std::map<std::string, std::vector<CellRef>>;   // answers by their colour

// Those that look otherwise than the others of their column.
std::vector<CellRef> strays(const Fills& fills) {
    std::size_t all = 0;
    const std::vector<CellRef>* usual = nullptr;
    for (const auto& [fill, cells] : fills) {
        all += cells.size();
        if (usual == nullptr || cells.size() > usual->size()) usual = &cells;
    }
    std::vector<CellRef> found;
    if (all < kFewest || (all - usual->size()) * kShare > all) return found;
    for (const auto& [fill, cells] : fills) {
        if (&cells != usual) found.insert(found.end(), cells.begin(), cells.end());
    }
    return found;
}

void check_fills(const TemplateView& view, const TemplateForm& form, const Table& table,
                 TemplateFindings& findings) {
    std::map<Column, Fills> columns;
    for (const FormCell& cell : form.cells) {
        if (cell.table != &table || cell.role != CellRole::answer) continue;
        const CellRef at = cell.cells.first;
        const xlsx::LayoutCell* const stored = form.layout().at(at);
        const std::string fill =
            stored == nullptr ? std::string() : view.facts.look_of(*stored).fill;
        std::vector<CellRef>& alike = columns[{cell.kind, cell.spec}][fill];
        if (alike.empty() || alike.back() != at) alike.push_back(at);
    }
    std::vector<CellRef> found;
    for (const auto& [column, fills] : columns) {
        const std::vector<CellRef> stray = strays(fills);
        found.insert(found.end(), stray.begin(), stray.end());
    }
    std::sort(found.begin(), found.end());
    findings.about_cells(Code::template_fill_differs, form, found, {}, {});
}

void run_fills(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) {
        for (const Table& table : form.form.tables) check_fills(view, form, table, findings);
    }
}

}  // namespace

extern const TemplateCheck fills_template_check{"fills", run_fills};

}  // namespace jixiao::check
