// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rule_cells.hpp"
#include "import/form_places.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"
#include "xlsx/facts/workbook_facts.hpp"

// A blank form as those look at it who are going to send it out: what the mapping understands of
// it, and what the file says beside the values.
namespace jixiao::check {

// Who fills in a cell.
enum class CellRole : std::uint8_t {
    answer,   // the reporting unit
    derived,  // nobody has to: a rule gives the figure (rates, totals); a formula may stand there
    given,    // the office that issues the form: fixed indicators, their points and explanations
    label,    // part of the form itself
};

// A cell that the mapping has a place for.
struct FormCell {
    CellRange cells;  // with its merge
    CellRole role = CellRole::answer;
    FieldType type = FieldType::text;
    std::string_view path;         // of the column or field
    const Table* table = nullptr;  // nullptr: a field of the form itself, totals among them
    std::uint16_t spec = 0;
    std::uint32_t row = 0;  // of the sheet; a merged cell has one entry a row
    bool is_total = false;  // in a closing line
    bool inlined = false;   // the answer follows the label in the label's own cell
    std::string_view text;  // what stands there; of inlined answers only the answer
    std::string_view kind;  // the row's kind
};

// The merges of a sheet by the cells that they cover.
class MergeIndex {
  public:
    MergeIndex() = default;
    // Of overlapping merges the first covers a cell. Beyond a million cells merges are not known.
    explicit MergeIndex(const std::vector<CellRange>& merges);
    // The merge that covers a place, or the place itself.
    [[nodiscard]] CellRange at(CellRef where) const;

  private:
    std::map<CellRef, CellRange> merges_;
};

// A form of the workbook. References live as long as the view's sources.
struct TemplateForm {
    const Form& form;
    const mapping::Mapping& mapping;
    const importer::FormPlaces& places;
    const xlsx::SheetFact& sheet;
    MergeIndex merges;
    std::multimap<CellRef, RuleCell> rules;  // by result: what the form's figures follow from
    std::vector<FormCell> cells;  // row by row, closing lines and fields of the form last
    std::map<CellRef, std::size_t> cell_at;  // in `cells`, by first cell; of several the first

    [[nodiscard]] const xlsx::SheetLayout& layout() const { return sheet.layout; }
    [[nodiscard]] const FormCell* at(CellRef where) const;
    // The rows below the head of table `index` that hold one record each.
    [[nodiscard]] std::vector<std::uint32_t> rows_of(std::size_t index) const;
    // "三级指标 · 得分": what a clerk calls the cell.
    [[nodiscard]] std::string heading(const FormCell& cell) const;
    // The merge that covers a place, or the place itself.
    [[nodiscard]] CellRange merge_at(CellRef where) const { return merges.at(where); }
};

struct TemplateView {
    const mapping::MappingSet& mappings;
    const Submission& submission;
    const xlsx::WorkbookFacts& facts;
    std::vector<TemplateForm> forms;
    std::string_view year;  // that the form is for, as the user says; empty: nobody said
};

// Binds the forms of a submission, read for filling and normalised, to the facts of their file. All
// arguments must outlive the view; `rules` stand beside the mappings, `places` beside the forms.
TemplateView make_template_view(const mapping::MappingSet& mappings,
                                const std::vector<Rules>& rules, const Submission& submission,
                                const std::vector<importer::FormPlaces>& places,
                                const xlsx::WorkbookFacts& facts);

}  // namespace jixiao::check
