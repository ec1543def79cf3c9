// SPDX-License-Identifier: MIT
#include "export/fill/short_sums.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "export/fill/formula_excerpt.hpp"
#include "export/fill/formula_sheets.hpp"
#include "export/fill/row_origins.hpp"
#include "xlsx/edit/formula_references.hpp"

namespace jixiao::fill {
namespace {

using xlsx::FormulaReference;
using xlsx::ReferenceShape;

bool covers(const FormulaReference& reference, CellRef at) {
    const auto [top, bottom] = std::minmax(reference.first.at.row, reference.last.at.row);
    const auto [left, right] = std::minmax(reference.first.at.column, reference.last.at.column);
    return at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;
}

// Rows of the result that are like one of the template.
struct NewRows {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t like = 0;  // of the template
};

class ShortSumTeller {
  public:
    explicit ShortSumTeller(FilledSheet& sheet)
        : plan_(sheet.plan), blank_(sheet.blank()), origin_(sheet.plan.insertions) {
        const FillPlan& plan = sheet.plan;
        std::uint32_t inserted = 0;
        for (const RowInsertion& insertion : plan.insertions) {
            rows_.push_back({insertion.before + inserted, insertion.count, insertion.like});
            inserted += insertion.count;
        }
        for (const CellEdit& edit : plan.cells) {
            if (edit.content.kind == CellContent::Kind::number) numbers_.insert(edit.at);
        }
    }

    // `sheet`: where the formula stands.
    void tell(const xlsx::SheetInfo& sheet, const xlsx::FormulaCell& formula) const {
        const bool here = sheet.name == blank_.name();
        if (here && origin_(formula.at.row).added) return;
        if (formula.text.find('+') == std::string::npos) return;
        const auto references = references_of(formula.text, here);
        for (const NewRows& rows : rows_) {
            if (here && formula.at.row == origin_.final_row(rows.like)) continue;
            const auto left_out = cell_left_out(references, rows);
            if (!left_out) continue;
            std::string cell = left_out->to_string();
            if (!here) cell.insert(0, blank_.name() + "!");
            plan_.findings.push_back(Finding{Code::fill_sum_short,
                                             {{}, sheet.name, formula.at.to_string()},
                                             {},
                                             formula_excerpt(formula.text),
                                             std::move(cell),
                                             {}});
            return;
        }
    }

  private:
    // Those to cells of the form's sheet. `here`: the formula stands on it.
    [[nodiscard]] std::vector<FormulaReference> references_of(const std::string& formula,
                                                              bool here) const {
        std::vector<FormulaReference> references = xlsx::references_in(formula);
        std::erase_if(references, [&](const FormulaReference& reference) {
            const bool cells =
                reference.shape == ReferenceShape::cell || reference.shape == ReferenceShape::range;
            const bool ours =
                reference.sheet.empty() ? here : xlsx::same_sheet(reference.sheet, blank_.name());
            return !cells || !ours || reference.is_external || !reference.last_sheet.empty();
        });
        return references;
    }

    // The first number in the new rows that should be among the references: their model is, with
    // another cell of its column.
    [[nodiscard]] std::optional<CellRef> cell_left_out(
        const std::vector<FormulaReference>& references, const NewRows& rows) const {
        for (const FormulaReference& reference : references) {
            const std::uint32_t column = reference.first.at.column;
            const CellRef model = blank_.grid().merge_at({rows.like, column}).first;
            const CellRef moved{origin_.final_row(model.row), column};
            if (model.column != column || !covers(reference, moved)) continue;
            if (!names_another(references, moved)) continue;
            for (std::uint32_t row = rows.first; row < rows.first + rows.count; ++row) {
                const CellRef at{row, column};
                if (numbers_.contains(at) && !is_named(references, at)) return at;
            }
        }
        return std::nullopt;
    }

    static bool is_named(const std::vector<FormulaReference>& references, CellRef at) {
        return std::any_of(references.begin(), references.end(),
                           [&](const FormulaReference& other) { return covers(other, at); });
    }

    static bool names_another(const std::vector<FormulaReference>& references, CellRef at) {
        return std::any_of(references.begin(), references.end(), [&](const auto& other) {
            return other.first.at.column == at.column && other.first.at != at;
        });
    }

    FillPlan& plan_;
    const BlankSheet& blank_;
    RowOrigins origin_;
    std::vector<NewRows> rows_;
    std::set<CellRef> numbers_;
};

}  // namespace

void tell_short_sums(std::span<FilledSheet> sheets, xlsx::WorkbookEditor& workbook) {
    const std::vector<std::size_t> with_formulas = formula_sheets(workbook.source());
    if (with_formulas.empty()) return;
    for (FilledSheet& sheet : sheets) {
        if (sheet.plan.insertions.empty()) continue;
        const ShortSumTeller teller(sheet);
        for (const std::size_t i : with_formulas) {
            for (const xlsx::FormulaCell& formula : workbook.sheet(i).formulas()) {
                teller.tell(workbook.sheets()[i], formula);
            }
        }
    }
}

}  // namespace jixiao::fill
