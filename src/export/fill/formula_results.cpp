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
    ResultSettler(FillPlan& plan, const BlankSheet& blank, const xlsx::SheetEditor& sheet,
                  const std::string& file)
        : plan_(plan), blank_(blank), sheet_(sheet), file_(file), origin_(plan.insertions) {
        for (std::size_t i = 0; i < plan.cells.size(); ++i) edits_[plan.cells[i].at] = i;
    }

    void settle() {
        for (const xlsx::Cell& cell : blank_.grid().cells()) {
            if (cell.has_formula) settle({origin_.final_row(cell.at.row), cell.at.column});
        }
    }

  private:
    void settle(CellRef at) {
        const auto formula = sheet_.formula(at);
        if (!formula) return;
        const auto sum = sum_of(*formula, [&](CellRef cell) { return number_at(cell); });
        if (!sum) return;
        const auto edit = edits_.find(at);
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
    const xlsx::SheetEditor& sheet_;
    const std::string& file_;
    RowOrigins origin_;
    std::map<CellRef, std::size_t> edits_;  // index in the plan
};

}  // namespace

void settle_results(FillPlan& plan, const BlankSheet& blank, const xlsx::SheetEditor& sheet,
                    const std::string& file) {
    ResultSettler(plan, blank, sheet, file).settle();
}

}  // namespace jixiao::fill
