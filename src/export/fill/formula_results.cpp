// SPDX-License-Identifier: MIT
#include "export/fill/formula_results.hpp"

#include <map>

#include "export/fill/formula_sum.hpp"
#include "export/fill/row_origins.hpp"
#include "xlsx/cell_number.hpp"

namespace jixiao::fill {
namespace {

class ResultSettler {
  public:
    ResultSettler(FillPlan& plan, const BlankSheet& blank, const std::string& file)
        : plan_(plan), blank_(blank), file_(file), origin_(plan.insertions) {
        for (std::size_t i = 0; i < plan.cells.size(); ++i) edits_[plan.cells[i].at] = i;
    }

    void settle(CellRef at, const std::string& formula) {
        const auto [only_adds, sum] =
            sum_of(formula, [&](CellRef cell) { return number_at(cell); });
        if (!only_adds) return;
        const auto edit = edits_.find(at);
        if (!sum) {
            if (edit != edits_.end()) replace_formula(plan_.cells[edit->second], formula);
            return;
        }
        if (edit == edits_.end()) {
            edits_[at] = plan_.cells.size();
            plan_.cells.push_back(
                {at, {CellContent::Kind::number, *sum, {}}, NumberLook::as_it_is, false, true});
            return;
        }
        plan_.cells[edit->second].result = true;
        CellContent& content = plan_.cells[edit->second].content;
        if (content.kind == CellContent::Kind::number && content.number == *sum) return;
        const std::string said =
            content.kind == CellContent::Kind::number ? content.number.to_string() : content.text;
        plan_.findings.push_back(Finding{Code::fill_result_differs,
                                         {file_, blank_.name(), at.to_string()},
                                         {},
                                         said,
                                         sum->to_string(),
                                         {}});
        content = {CellContent::Kind::number, *sum, {}};
    }

  private:
    // The data have a total and nothing that it is made of: the formula would make it vanish as
    // soon as a program calculates.
    void replace_formula(CellEdit& edit, const std::string& formula) {
        if (edit.content.kind != CellContent::Kind::number) return;
        edit.result = false;
        plan_.findings.push_back(Finding{Code::fill_replaced,
                                         {file_, blank_.name(), edit.at.to_string()},
                                         {},
                                         "=" + formula,
                                         edit.content.number.to_string(),
                                         {}});
    }

    [[nodiscard]] std::optional<Decimal> number_at(CellRef at) const {
        if (const auto edit = edits_.find(at); edit != edits_.end()) {
            const CellContent& content = plan_.cells[edit->second].content;
            if (content.kind != CellContent::Kind::number) return std::nullopt;
            return content.number;
        }
        const RowOrigin origin = origin_(at.row);
        const xlsx::Cell* const cell =
            origin.added ? nullptr : blank_.grid().at({origin.row, at.column});
        if (cell == nullptr || cell->type != CellType::number) return std::nullopt;
        const auto number = xlsx::CellNumber::parse(cell->text);
        return number ? number->to_decimal() : std::nullopt;
    }

    FillPlan& plan_;
    const BlankSheet& blank_;
    const std::string& file_;
    RowOrigins origin_;
    std::map<CellRef, std::size_t> edits_;  // index in the plan
};

}  // namespace

void settle_results(FillPlan& plan, const BlankSheet& blank,
                    std::span<const xlsx::FormulaCell> formulas, const std::string& file) {
    ResultSettler settler(plan, blank, file);
    for (const xlsx::FormulaCell& cell : formulas) settler.settle(cell.at, cell.text);
}

}  // namespace jixiao::fill
