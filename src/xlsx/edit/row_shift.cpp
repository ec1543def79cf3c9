// SPDX-License-Identifier: MIT
#include "xlsx/edit/row_shift.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "xlsx/edit/cell_text.hpp"
#include "xlsx/edit/formula_cells.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/formula/formula_text.hpp"

namespace jixiao::xlsx {
namespace {

// The tag with another value of its attribute r.
void append_renumbered(std::string& out, std::string_view tag, std::string_view reference) {
    TagAttributes attributes(tag);
    out.append("<").append(attributes.element());
    while (attributes.next()) {
        if (attributes.name() == "r") {
            append_attribute(out, "r", reference);
        } else {
            out.append(" ").append(attributes.whole());
        }
    }
}

class RowShift {
  public:
    RowShift(PartShift& shift, const SheetText& sheet, std::span<const CellRange> merges)
        : shift_(shift),
          sheet_(sheet),
          rows_(shift.rows()),
          merges_(merges),
          formulas_(formula_cells(sheet)) {}

    std::vector<RowCopies> apply();

  private:
    void shift_formulas();
    void check(const FormulaCell& cell) const;
    void shift_formula_cell(const FormulaCell& cell);
    [[nodiscard]] std::set<std::uint32_t> changed_groups() const;
    void move_rows();
    void move(Span tag, std::string_view reference);
    void add_rows();
    void add_copy(std::string& out, const RowPlace& like, std::uint32_t row);
    void add_cell_copy(std::string& out, const CellPlace& cell, CellRef to,
                       const std::string& formula);
    [[nodiscard]] std::string formula_copy(CellRef from, std::uint32_t row);
    [[nodiscard]] bool under_label(CellRef at) const;
    [[nodiscard]] bool moves(CellRef at) const {
        return shift_.on_sheet() && at.row >= rows_.rows().front().before;
    }

    PartShift& shift_;
    const SheetText& sheet_;
    const RowInsertions& rows_;
    std::span<const CellRange> merges_;
    std::vector<FormulaCell> formulas_;
    std::set<std::uint32_t> expanded_;
    std::size_t step_ = 0;           // whose rows are made
    std::vector<RowCopies> copies_;  // beside the steps
};

std::vector<RowCopies> RowShift::apply() {
    expanded_ = changed_groups();
    shift_formulas();
    if (!shift_.on_sheet()) return {};
    move_rows();
    copies_.resize(rows_.steps().size());
    for (; step_ < copies_.size(); ++step_) add_rows();
    return std::move(copies_);
}

// What must not be cut, nor copied in part.
void RowShift::check(const FormulaCell& cell) const {
    if (!shift_.on_sheet()) return;
    const CellRange covers = cell.covers.value_or(CellRange{cell.at, cell.at});
    RowBand band{covers.first.row, covers.last.row};
    for (const RowInsertion& step : rows_.steps()) {
        if (cell.kind == FormulaKind::array && !band.is_single() &&
            (step.cuts(band) || band.contains(step.like))) {
            shift_.refuse(Code::edit_array, covers.to_string());
        }
        if (cell.kind == FormulaKind::data_table &&
            (band.last >= step.before || band.contains(step.like) ||
             moved_areas(cell.inputs, step, Growth::none).has_value())) {
            shift_.refuse(Code::edit_data_table, covers.to_string());
        }
        band = step.moved(band, Growth::none);
    }
}

std::set<std::uint32_t> RowShift::changed_groups() const {
    std::set<std::uint32_t> groups;
    for (const FormulaCell& cell : formulas_) {
        if (cell.kind != FormulaKind::shared || cell.text.empty()) continue;
        if (moves(cell.at) || shift_.moved(cell.text, cell.at.row)) groups.insert(cell.group);
    }
    return groups;
}

void RowShift::shift_formulas() {
    for (const FormulaCell& cell : formulas_) {
        check(cell);
        if (cell.kind != FormulaKind::data_table && !cell.text.empty()) shift_formula_cell(cell);
    }
}

void RowShift::shift_formula_cell(const FormulaCell& cell) {
    const auto moved = shift_.moved(cell.text, cell.at.row);
    std::optional<CellRange> covers;
    if (cell.kind == FormulaKind::array) {
        covers = cell.covers.value_or(CellRange{cell.at, cell.at});
        if (shift_.on_sheet()) covers = rows_.moved(*covers);
    }
    const bool expands = cell.kind == FormulaKind::shared && expanded_.contains(cell.group);
    const bool covers_moved = covers && cell.covers && covers != cell.covers;
    if (!moved && !expands && !covers_moved) return;
    shift_.edits().replace(cell.element, formula_element(cell, moved.value_or(cell.text),
                                                         sheet_.index.prefix(), covers));
}

void RowShift::move(Span tag, std::string_view reference) {
    // Nearly all programs write it as the first attribute.
    const std::string_view text = tag.of(shift_.text());
    const std::size_t name = text.find(' ');
    if (text.substr(std::min(name, text.size())).starts_with(" r=\"")) {
        const auto begin = static_cast<std::uint32_t>(name + 4);
        const auto end = static_cast<std::uint32_t>(text.find('"', begin));
        return shift_.edits().replace({tag.begin + begin, tag.begin + end}, reference);
    }
    TagAttributes attributes(tag.of(shift_.text()));
    while (attributes.next()) {
        if (attributes.name() != "r") continue;
        const auto at =
            static_cast<std::uint32_t>(attributes.value().data() - shift_.text().data());
        shift_.edits().replace({at, at + static_cast<std::uint32_t>(attributes.value().size())},
                               reference);
        return;
    }
}

void RowShift::move_rows() {
    std::string reference;
    for (const RowPlace& row : sheet_.index.rows()) {
        std::uint32_t to = row.row;
        for (const RowInsertion& step : rows_.steps()) {
            if (to < step.before) break;
            if (to + step.count >= kMaxRows) shift_.refuse(Code::edit_beyond, {});
            to += step.count;
        }
        if (to == row.row) continue;
        move(row.tag, std::to_string(to + 1));
        for (const CellPlace& cell : sheet_.index.cells(row)) {
            reference.clear();
            CellRef{to, cell.column}.append_to(reference);
            move({cell.element.begin, cell.tag_end}, reference);
        }
    }
}

void RowShift::add_rows() {
    const NewRows& fresh = rows_.rows()[step_];
    const RowPlace* const like = sheet_.index.find_row(fresh.like);
    if (like == nullptr) return;
    const auto rows = sheet_.index.rows();
    const auto below = std::find_if(rows.begin(), rows.end(),
                                    [&](const RowPlace& row) { return row.row >= fresh.before; });
    std::string copies;
    const std::uint32_t first = rows_.steps()[step_].before;
    for (std::uint32_t i = 0; i < fresh.count; ++i) add_copy(copies, *like, first + i);
    shift_.edits().insert(below != rows.end() ? below->element.begin : rows.back().element.end,
                          copies);
}

// `row`: as the step counts.
void RowShift::add_copy(std::string& out, const RowPlace& like, std::uint32_t row) {
    RowCopies& copies = copies_[step_];
    const auto size = [&] { return static_cast<std::uint32_t>(out.size()); };
    const std::uint32_t to = rows_.moved_from(step_ + 1, row);
    RowPlace place{to, like.style, {size(), 0}, {size(), 0}, 0, 0};
    place.first_cell = static_cast<std::uint32_t>(copies.cells.size());
    append_renumbered(out, like.tag.of(sheet_.text), std::to_string(to + 1));
    out.append(">");
    place.tag.end = size();
    for (const CellPlace& cell : sheet_.index.cells(like)) {
        const CellRef from{like.row, cell.column};
        const std::string formula =
            cell.formula.is_empty() ? std::string() : formula_copy(from, row);
        add_cell_copy(out, cell, {to, cell.column}, formula);
    }
    out.append("</").append(sheet_.index.prefix()).append("row>");
    place.element.end = size();
    place.cells = static_cast<std::uint32_t>(copies.cells.size()) - place.first_cell;
    copies.rows.push_back(place);
}

// Style and formula; contents and what is behind them (cm, vm) belong to the model alone.
void RowShift::add_cell_copy(std::string& out, const CellPlace& cell, CellRef to,
                             const std::string& formula) {
    if (cell.style == 0 && formula.empty()) return;
    const auto size = [&] { return static_cast<std::uint32_t>(out.size()); };
    CellPlace place{cell.column, cell.style, {size(), 0}, 0, {}, {}};
    out.append("<").append(sheet_.index.prefix()).append("c");
    append_attribute(out, "r", to.to_string());
    if (cell.style != 0) append_attribute(out, "s", std::to_string(cell.style));
    if (formula.empty()) {
        out.append("/>");
        place.tag_end = size();
        place.rest = {size(), size()};
    } else {
        out.append(">");
        place.tag_end = size();
        out.append(formula);
        place.formula = {place.tag_end, size()};
        place.rest = {size(), size()};
        out.append("</").append(sheet_.index.prefix()).append("c>");
    }
    place.element.end = size();
    copies_[step_].cells.push_back(place);
}

// The <f> element of the model's formula for a row as the step counts: moved up to there, copied,
// and moved by what comes behind; empty where none belongs.
std::string RowShift::formula_copy(CellRef from, std::uint32_t row) {
    const auto found =
        std::lower_bound(formulas_.begin(), formulas_.end(), from,
                         [](const FormulaCell& cell, CellRef at) { return cell.at < at; });
    if (found == formulas_.end() || found->at != from || found->text.empty() || under_label(from)) {
        return {};
    }
    const auto steps = rows_.steps();
    const RowInsertion& own = steps[step_];
    const auto before = steps.first(step_ + 1);
    const std::string model = shift_.moved(found->text, from.row, before).value_or(found->text);
    const std::int64_t distance = std::int64_t{row} - own.moved(own.like);
    std::string copy = shifted_formula(model, distance, 0);
    if (auto moved = shift_.moved(copy, row, steps.subspan(step_ + 1))) copy = std::move(*moved);
    std::optional<CellRange> covers;
    if (found->kind == FormulaKind::array) {
        covers = found->covers.value_or(CellRange{from, from});
        covers->first.row = covers->last.row = rows_.moved_from(step_ + 1, row);
        if (covers->first != covers->last) copies_[step_].arrays.push_back(*covers);
    }
    return formula_element(*found, copy, sheet_.index.prefix(), covers);
}

// In a merge of several rows, of which there is only one content.
bool RowShift::under_label(CellRef at) const {
    return std::any_of(merges_.begin(), merges_.end(), [&](const CellRange& merge) {
        return merge.rows() > 1 && merge.contains(at);
    });
}

}  // namespace

std::vector<RowCopies> shift_rows(PartShift& shift, const SheetText& sheet,
                                  std::span<const CellRange> merges) {
    return RowShift(shift, sheet, merges).apply();
}

}  // namespace jixiao::xlsx
