// SPDX-License-Identifier: MIT
#include "export/fill/filled_cells.hpp"

#include <algorithm>

#include "export/fill/formula_sheets.hpp"
#include "xlsx/edit/formula_references.hpp"
#include "xlsx/formula/formula_text.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::fill {
namespace {

using xlsx::FormulaValue;
using Kind = FormulaValue::Kind;

constexpr int kLevels = 8;
constexpr std::size_t kMostCells = 5'000'000;  // taken by all formulas of a workbook together
constexpr std::size_t kMostText = std::size_t{16} << 20;  // bytes that they give together

FormulaValue value_of(const CellContent& content) {
    switch (content.kind) {
        case CellContent::Kind::number:
            return FormulaValue::of(Rational(content.number));
        case CellContent::Kind::text:
            return FormulaValue::of(content.text);
        case CellContent::Kind::truth:
            return FormulaValue::of_truth(content.text == "TRUE");
        case CellContent::Kind::error:
            return FormulaValue::error(content.text);
        case CellContent::Kind::blank:
            break;
    }
    return {};
}

FormulaValue value_of(const xlsx::Cell& cell) {
    switch (cell.type) {
        case CellType::blank:
            return {};
        case CellType::text:
            return FormulaValue::of(std::string(cell.text));
        case CellType::boolean:
            return FormulaValue::of_truth(cell.text == "1");
        case CellType::error:
            return FormulaValue::error(cell.text);
        default:
            break;
    }
    const auto number = xlsx::CellNumber::parse(cell.text);
    const auto decimal = number ? number->to_decimal() : std::nullopt;
    return decimal ? FormulaValue::of(Rational(*decimal)) : FormulaValue::unknown();
}

bool has_field(const Form& form, CellRef at) {
    const auto stands_there = [&](const Field& field) { return field.value.cell == at; };
    const auto any = [&](const std::vector<Field>& fields) {
        return std::any_of(fields.begin(), fields.end(), stands_there);
    };
    return any(form.fields) ||
           std::any_of(form.tables.begin(), form.tables.end(), [&](const Table& table) {
               return std::any_of(table.records.begin(), table.records.end(),
                                  [&](const Record& record) { return any(record.fields); });
           });
}

bool gives_into(const SheetFormula& formula, const CellRange& area) {
    const auto [first, last] = formula.covers.value_or(CellRange{formula.at, formula.at});
    return first.row <= area.last.row && area.first.row <= last.row &&
           first.column <= area.last.column && area.first.column <= last.column;
}

bool stands_before(const CellEdit* edit, CellRef at) {
    return edit->at < at;
}

}  // namespace

FilledCells::FilledCells(std::span<FilledSheet> sheets, const Template& source,
                         xlsx::WorkbookEditor& workbook)
    : workbook_(workbook) {
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        Sheet& sheet = sheets_.emplace_back();
        sheet.grid = &source.grid(i);
        sheet.used.last = {sheet.grid->row_count(), sheet.grid->column_count()};
    }
    add_edits(sheets);
    for (const std::size_t sheet : formula_sheets(workbook.source())) add_formulas(sheet);
    for (SheetFormula& formula : formulas_) calculate(formula);
}

void FilledCells::add_edits(std::span<FilledSheet> sheets) {
    for (FilledSheet& filled : sheets) {
        Sheet& sheet = sheets_[filled.plan.sheet];
        sheet.filled = &filled;
        sheet.origin.emplace(filled.plan.insertions);
        for (const RowInsertion& insertion : filled.plan.insertions) {
            sheet.used.last.row += insertion.count;
        }
        for (CellEdit& edit : filled.plan.cells) {
            sheet.edits.push_back(&edit);
            sheet.used.last.row = std::max(sheet.used.last.row, edit.at.row);
            sheet.used.last.column = std::max(sheet.used.last.column, edit.at.column);
        }
    }
    for (Sheet& sheet : sheets_) {
        std::stable_sort(sheet.edits.begin(), sheet.edits.end(),
                         [](const auto* one, const auto* two) { return one->at < two->at; });
    }
}

void FilledCells::add_formulas(std::size_t index) {
    Sheet& sheet = sheets_[index];
    sheet.first = sheet.end = formulas_.size();
    for (xlsx::FormulaCell& cell : workbook_.sheet(index).formulas()) {
        SheetFormula formula;
        formula.sheet = index;
        formula.at = cell.at;
        CellEdit* const edit = edit_at(sheet, cell.at);
        if (edit != nullptr && !edit->result) continue;  // the edit takes its place
        formula.answer = edit;
        const bool alone =
            cell.kind == xlsx::FormulaKind::plain || cell.kind == xlsx::FormulaKind::shared;
        if (alone) {
            formula.tree = xlsx::parse_formula(cell.text);
        } else if (cell.covers) {
            formula.covers = cell.covers;
            sheet.covered.push_back(*cell.covers);
        }
        formula.text = std::move(cell.text);
        sheet.used.last.row = std::max(sheet.used.last.row, cell.at.row);
        sheet.used.last.column = std::max(sheet.used.last.column, cell.at.column);
        formulas_.push_back(std::move(formula));
    }
    sheet.end = formulas_.size();
}

std::optional<std::size_t> FilledCells::sheet_named(std::string_view name) const {
    const auto sheets = workbook_.sheets();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (xlsx::same_sheet(sheets[i].name, name)) return i;
    }
    return std::nullopt;
}

// Of several edits of a cell the last one holds.
CellEdit* FilledCells::edit_at(const Sheet& sheet, CellRef at) {
    auto found = std::lower_bound(sheet.edits.begin(), sheet.edits.end(), at, stands_before);
    if (found == sheet.edits.end() || (*found)->at != at) return nullptr;
    while (found + 1 != sheet.edits.end() && (*(found + 1))->at == at) ++found;
    return *found;
}

std::optional<std::size_t> FilledCells::formula_at(std::size_t index, CellRef at) const {
    const Sheet& sheet = sheets_[index];
    const auto first = formulas_.begin() + static_cast<std::ptrdiff_t>(sheet.first);
    const auto end = formulas_.begin() + static_cast<std::ptrdiff_t>(sheet.end);
    const auto found = std::lower_bound(
        first, end, at, [](const SheetFormula& one, CellRef place) { return one.at < place; });
    if (found == end || found->at != at) return std::nullopt;
    return static_cast<std::size_t>(found - formulas_.begin());
}

FormulaValue FilledCells::at(std::size_t index, CellRef cell) {
    if (++cells_taken_ > kMostCells) return FormulaValue::unknown();
    if (const auto found = formula_at(index, cell)) {
        SheetFormula& formula = formulas_[*found];
        calculate(formula);
        if (formula.state == SheetFormula::State::running) return FormulaValue::unknown();
        return formula.is_replaced ? value_of(formula.answer->content) : formula.result;
    }
    const Sheet& sheet = sheets_[index];
    const bool covered = std::any_of(sheet.covered.begin(), sheet.covered.end(),
                                     [&](const CellRange& area) { return area.contains(cell); });
    if (covered) return FormulaValue::unknown();
    if (const CellEdit* const edit = edit_at(sheet, cell)) return value_of(edit->content);
    return stored(index, cell);
}

FormulaValue FilledCells::stored(std::size_t index, CellRef at) const {
    const Sheet& sheet = sheets_[index];
    if (sheet.origin) {
        const RowOrigin origin = (*sheet.origin)(at.row);
        if (origin.added) return {};
        at.row = origin.row;
    }
    const xlsx::Cell* const cell = sheet.grid->at(at);
    return cell == nullptr ? FormulaValue() : value_of(*cell);
}

void FilledCells::calculate(SheetFormula& formula) {
    if (formula.state != SheetFormula::State::open) return;
    formula.state = SheetFormula::State::running;
    formula.result = formula.tree ? xlsx::calculate(*formula.tree, formula.sheet, *this)
                                  : FormulaValue::unknown();
    text_given_ += formula.result.text.size();
    if (text_given_ > kMostText) formula.result = FormulaValue::unknown();
    formula.is_replaced = gives_way(formula);
    formula.state = SheetFormula::State::known;
}

// Else it would make what the data say vanish as soon as a program calculates.
bool FilledCells::gives_way(const SheetFormula& formula) {
    if (formula.answer == nullptr || !formula.tree) return false;
    const FormulaValue& result = formula.result;
    if (result.kind == Kind::error) return true;
    if (result.kind == Kind::text) return result.text.empty();
    const CellContent& answer = formula.answer->content;
    if (result.kind != Kind::number || answer.kind != CellContent::Kind::number ||
        xlsx::settled(result.number) == xlsx::settled(answer.number)) {
        return false;
    }
    return !takes_data(*formula.tree, formula.sheet, kLevels);
}

bool FilledCells::takes_data(const xlsx::FormulaNode& node, std::size_t sheet, int levels) {
    if (node.kind == xlsx::FormulaNode::Kind::area) {
        const auto named = node.area.sheet.empty() ? sheet : sheet_named(node.area.sheet);
        if (!named) return true;
        const CellRef last = used(*named).last;
        const CellRange& cells = node.area.cells;
        for (std::uint32_t row = cells.first.row; row <= std::min(cells.last.row, last.row);
             ++row) {
            for (std::uint32_t column = cells.first.column;
                 column <= std::min(cells.last.column, last.column); ++column) {
                if (is_data(*named, {row, column}, levels)) return true;
            }
        }
    }
    return std::any_of(node.parts.begin(), node.parts.end(), [&](const xlsx::FormulaNode& part) {
        return takes_data(part, sheet, levels);
    });
}

// A number that the data or the blank form give, or one that is made of such. What the form
// computes where it could have been told does not count.
bool FilledCells::is_data(std::size_t index, CellRef cell, int levels) {
    const FormulaValue value = at(index, cell);
    if (value.kind == Kind::unknown) return true;
    if (value.kind != Kind::number) return false;
    const auto formula = formula_at(index, cell);
    if (!formula || formulas_[*formula].answer != nullptr || levels == 0) return true;
    return !is_field(index, cell) && takes_data(*formulas_[*formula].tree, index, levels - 1);
}

bool FilledCells::is_field(std::size_t index, CellRef at) const {
    const Sheet& sheet = sheets_[index];
    if (sheet.filled == nullptr) return false;
    const CellRef place{(*sheet.origin)(at.row).row, at.column};
    return std::any_of(sheet.filled->forms.begin(), sheet.filled->forms.end(),
                       [&](const BlankForm* blank) { return has_field(*blank->form, place); });
}

// What was asked on the way is known as well when nothing is affected; else only what is itself,
// because formulas that take each other are asked once.
bool FilledCells::is_affected(const SheetFormula& formula) const {
    affected_.resize(formulas_.size());
    Looking looking;
    const bool affected = is_affected(formula, looking);
    for (const std::size_t index : looking.asked) {
        if (affected_[index] != Affected::asked) continue;
        affected_[index] = affected ? Affected::open : Affected::no;
    }
    return affected;
}

bool FilledCells::is_affected(const SheetFormula& formula, Looking& looking) const {
    constexpr std::size_t kMostLevels = 500;
    const auto index = static_cast<std::size_t>(&formula - formulas_.data());
    if (affected_[index] != Affected::open) return affected_[index] == Affected::yes;
    affected_[index] = Affected::asked;
    looking.asked.push_back(index);
    const xlsx::FormulaText text = xlsx::read_formula(formula.text);
    ++looking.levels;
    // Nobody knows what names stand for.
    const bool affected =
        !text.names.empty() || looking.levels > kMostLevels ||
        std::any_of(text.references.begin(), text.references.end(), [&](const auto& area) {
            if (area.external) return false;
            const auto named = area.sheet.empty() ? formula.sheet : sheet_named(area.sheet);
            return !named || is_affected(*named, area.cells, looking);
        });
    --looking.levels;
    if (affected) affected_[index] = Affected::yes;
    return affected;
}

bool FilledCells::is_affected(std::size_t index, const CellRange& area, Looking& looking) const {
    const Sheet& sheet = sheets_[index];
    const bool edited = std::any_of(sheet.edits.begin(), sheet.edits.end(),
                                    [&](const CellEdit* edit) { return area.contains(edit->at); });
    if (edited) return true;
    if (area.first == area.last && sheet.covered.empty()) {
        const auto single = formula_at(index, area.first);
        return single && is_affected(formulas_[*single], looking);
    }
    return std::any_of(formulas_.begin() + static_cast<std::ptrdiff_t>(sheet.first),
                       formulas_.begin() + static_cast<std::ptrdiff_t>(sheet.end),
                       [&](const SheetFormula& other) {
                           return gives_into(other, area) && is_affected(other, looking);
                       });
}

}  // namespace jixiao::fill
