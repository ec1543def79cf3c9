// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/fill/filled_sheet.hpp"
#include "export/fill/row_origins.hpp"
#include "xlsx/calculate/calculation.hpp"
#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::fill {

// A formula of a workbook that is being filled in.
struct SheetFormula {
    std::size_t sheet = 0;
    CellRef at;
    std::string text;
    std::optional<xlsx::FormulaNode> tree;  // nullopt: a program has to calculate it
    std::optional<CellRange> covers;        // of one that gives several cells their values
    CellEdit* answer = nullptr;             // what the data say about the cell
    enum class State : std::uint8_t { open, running, known };
    State state = State::open;
    xlsx::FormulaValue result;
    // The data have an answer and nothing that the formula could take: it gives way.
    bool is_replaced = false;
};

// What the cells of a workbook hold as it is going to be filled in, all sheets, with what its
// formulas then give. The workbook has the rows of the plans already.
class FilledCells final : public xlsx::FormulaCells {
  public:
    // All must outlive it, and the plans' cells must stay where they are.
    FilledCells(std::span<FilledSheet> sheets, const Template& source,
                xlsx::WorkbookEditor& workbook);

    // In the order of the sheets, each in reading order; their results are known.
    [[nodiscard]] std::span<const SheetFormula> formulas() const { return formulas_; }
    // Whether anything that the formula takes, or what that takes, is not as in the template.
    [[nodiscard]] bool is_affected(const SheetFormula& formula) const;
    // What the template has stored for the cell.
    [[nodiscard]] xlsx::FormulaValue stored(std::size_t sheet, CellRef at) const;

    [[nodiscard]] std::optional<std::size_t> sheet_named(std::string_view name) const override;
    [[nodiscard]] CellRange used(std::size_t sheet) const override { return sheets_[sheet].used; }
    xlsx::FormulaValue at(std::size_t sheet, CellRef cell) override;

  private:
    struct Sheet {
        const xlsx::Grid* grid = nullptr;
        const FilledSheet* filled = nullptr;  // one with forms
        std::optional<RowOrigins> origin;     // nullopt: all rows are the template's
        CellRange used;
        std::vector<CellEdit*> edits;  // in reading order
        std::size_t first = 0;         // of the sheet's formulas
        std::size_t end = 0;
        std::vector<CellRange> covered;  // by formulas that nobody here calculates
    };

    void add_edits(std::span<FilledSheet> sheets);
    void add_formulas(std::size_t sheet);
    // Its index; nullopt for a cell without a formula.
    [[nodiscard]] std::optional<std::size_t> formula_at(std::size_t sheet, CellRef at) const;
    static CellEdit* edit_at(const Sheet& sheet, CellRef at);
    void calculate(SheetFormula& formula);
    // Formulas that are looked at, and how many levels above them.
    struct Looking {
        std::vector<std::size_t> asked;
        std::size_t levels = 0;
    };
    enum class Affected : std::uint8_t { open, asked, yes, no };
    bool is_affected(const SheetFormula& formula, Looking& looking) const;
    bool is_affected(std::size_t sheet, const CellRange& area, Looking& looking) const;
    bool gives_way(const SheetFormula& formula);
    // `levels`: of formulas that are looked through.
    bool takes_data(const xlsx::FormulaNode& node, std::size_t sheet, int levels);
    bool is_data(std::size_t sheet, CellRef cell, int levels);
    [[nodiscard]] bool is_field(std::size_t sheet, CellRef at) const;

    std::vector<Sheet> sheets_;
    std::vector<SheetFormula> formulas_;
    mutable std::vector<Affected> affected_;  // beside formulas_
    xlsx::WorkbookEditor& workbook_;
    std::size_t cells_taken_ = 0;
    std::size_t text_given_ = 0;
};

}  // namespace jixiao::fill
