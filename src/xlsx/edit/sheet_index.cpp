// SPDX-License-Identifier: MIT
#include "xlsx/edit/sheet_index.hpp"

#include <algorithm>
#include <optional>

#include "xlsx/edit/edit_refusal.hpp"
#include "xlsx/edit/tag_attributes.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/refusal.hpp"
#include "xlsx/xml/whole_number.hpp"

namespace jixiao::xlsx {

class SheetIndexer {
  public:
    SheetIndexer(const PartName& where, std::string_view text, const Limits& limits,
                 StreamBuffers& buffers)
        : scanner_(where, text, limits, buffers), xml_(scanner_.xml()) {}

    SheetIndex build();

  private:
    void note_head();
    void read_data();
    void read_row();
    void begin_row(RowPlace& row);
    void read_cell(RowPlace& row);
    void read_children(CellPlace& cell);
    void note_array();
    void add_reference(const std::string& reference);

    SpanScanner scanner_;
    XmlScanner& xml_;
    SheetIndex index_;
    std::uint32_t next_row_ = 0;
    std::uint32_t next_column_ = 0;
};

SheetIndex SheetIndexer::build() {
    bool has_data = false;
    for (XmlToken token = scanner_.next(); token != XmlToken::finished; token = scanner_.next()) {
        if (token != XmlToken::start) continue;
        if (scanner_.depth() == 2 && scanner_.name() == "sheetData") {
            if (has_data) xml_.malformed("sheetData stands twice");
            has_data = true;
            read_data();
        } else if (!has_data) {
            note_head();
        }
    }
    if (!has_data) refuse_incomplete({xml_.where().file, "sheetData"});
    return std::move(index_);
}

void SheetIndexer::note_head() {
    if (scanner_.name() == "dimension") {
        index_.dimension_ = scanner_.value("ref").value_or(Span{});
    }
    if (scanner_.name() != "col") return;
    const auto first = whole_number<std::uint32_t>(xml_.attribute("min"));
    const auto last = whole_number<std::uint32_t>(xml_.attribute("max"));
    const auto style = whole_number<std::uint32_t>(xml_.attribute("style"));
    if (!first || !last || !style || *first == 0) return;
    if (index_.column_styles_.size() >= kMaxColumns) {
        refuse_limit(xml_.where(), "column groups", kMaxColumns);
    }
    index_.column_styles_.push_back({*first - 1, *last - 1, *style});
}

void SheetIndexer::read_data() {
    index_.prefix_ = scanner_.prefix();
    index_.data_tag_ = scanner_.tag();
    const std::size_t inside = scanner_.depth();
    XmlToken token = scanner_.next();
    for (; scanner_.depth() >= inside; token = scanner_.next()) {
        if (token != XmlToken::start) continue;
        if (scanner_.depth() == inside + 1 && scanner_.name() == "row") {
            read_row();
        } else {
            scanner_.xml().skip_element();
        }
    }
    index_.data_ = {index_.data_tag_.begin, scanner_.place()};
    index_.data_end_ = std::max(index_.data_tag_.end, scanner_.tag().begin);
}

void SheetIndexer::begin_row(RowPlace& row) {
    row.tag = scanner_.tag();
    row.first_cell = static_cast<std::uint32_t>(index_.cells_.size());
    const auto number = xml_.attribute("r");
    const std::uint32_t stored =
        number ? whole_number<std::uint32_t>(number).value_or(0) : next_row_ + 1;
    if (!number) add_reference(std::to_string(stored));
    if (stored == 0 || stored > kMaxRows) xml_.malformed("row without a number");
    row.row = stored - 1;
    if (row.row < next_row_) refuse_edit(xml_.where(), Code::edit_disordered);
    next_row_ = stored;
    next_column_ = 0;
    if (is_true(xml_.attribute("customFormat").value_or(""))) {
        row.style = whole_number<std::uint32_t>(xml_.attribute("s")).value_or(kNoOwnStyle);
    }
    if (index_.rows_.size() >= xml_.limits().rows) {
        refuse_limit(xml_.where(), "rows", xml_.limits().rows);
    }
}

void SheetIndexer::read_row() {
    RowPlace row;
    begin_row(row);
    const std::size_t inside = scanner_.depth();
    XmlToken token = scanner_.next();
    for (; scanner_.depth() >= inside; token = scanner_.next()) {
        if (token != XmlToken::start) continue;
        if (scanner_.depth() == inside + 1 && scanner_.name() == "c") {
            read_cell(row);
        } else {
            xml_.skip_element();
        }
    }
    row.element = {row.tag.begin, scanner_.place()};
    row.cells = static_cast<std::uint32_t>(index_.cells_.size()) - row.first_cell;
    index_.rows_.push_back(row);
}

void SheetIndexer::read_cell(RowPlace& row) {
    CellPlace cell;
    cell.element.begin = scanner_.tag().begin;
    cell.tag_end = scanner_.place();
    cell.column = next_column_;
    const auto reference = xml_.attribute("r");
    if (!reference) {
        add_reference(CellRef{row.row, cell.column}.to_string());
    } else {
        const auto at = CellRef::parse(*reference);
        if (!at) xml_.malformed("cell without a place");
        if (at->row != row.row) refuse_edit(xml_.where(), Code::edit_disordered);
        cell.column = at->column;
    }
    if (cell.column < next_column_) refuse_edit(xml_.where(), Code::edit_disordered);
    if (cell.column >= kMaxColumns) xml_.malformed("too many cells in a row");
    next_column_ = cell.column + 1;
    cell.style = whole_number<std::uint32_t>(xml_.attribute("s")).value_or(0);
    read_children(cell);
    index_.cells_.push_back(cell);
}

void SheetIndexer::add_reference(const std::string& reference) {
    std::string attribute;
    append_attribute(attribute, "r", reference);
    index_.references_.insert(scanner_.name_end(), attribute);
}

void SheetIndexer::note_array() {
    const auto kind = xml_.attribute("t").value_or("");
    if (kind != "array" && kind != "dataTable") return;
    const auto covers = CellRange::parse(xml_.attribute("ref").value_or(""));
    if (covers && covers->first != covers->last) index_.arrays_.push_back(*covers);
}

void SheetIndexer::read_children(CellPlace& cell) {
    const std::size_t inside = scanner_.depth();
    cell.rest.begin = cell.tag_end;
    while (true) {
        const XmlToken token = scanner_.next();
        if (scanner_.depth() < inside) break;
        if (token != XmlToken::start) continue;
        const std::string_view name = scanner_.name();
        const bool is_formula = name == "f";
        const bool is_known = is_formula || name == "v" || name == "is";
        const std::uint32_t begin = scanner_.tag().begin;
        if (is_formula) note_array();
        xml_.skip_element();
        if (is_known) cell.rest.begin = scanner_.place();
        if (is_formula) cell.formula = {begin, scanner_.place()};
    }
    if (!cell.formula.is_empty()) index_.has_formulas_ = true;
    cell.element.end = scanner_.place();
    // Of <c/> the tag is both start and end.
    cell.rest.end = std::max(cell.rest.begin, scanner_.tag().begin);
}

SheetIndex SheetIndex::read(const PartName& where, std::string_view text, const Limits& limits,
                            StreamBuffers& buffers) {
    return SheetIndexer(where, text, limits, buffers).build();
}

const RowPlace* SheetIndex::find_row(std::uint32_t row) const {
    if (rows_.empty() || row < rows_.front().row) return nullptr;
    // Rows and cells of forms have no gaps as a rule.
    const std::size_t guess = row - rows_.front().row;
    if (guess < rows_.size() && rows_[guess].row == row) return &rows_[guess];
    const auto found = std::lower_bound(
        rows_.begin(), rows_.end(), row,
        [](const RowPlace& place, std::uint32_t number) { return place.row < number; });
    return found == rows_.end() || found->row != row ? nullptr : &*found;
}

const CellPlace* SheetIndex::find(CellRef at) const {
    const RowPlace* const row = find_row(at.row);
    if (row == nullptr) return nullptr;
    const auto in_row = cells(*row);
    if (in_row.empty() || at.column < in_row.front().column) return nullptr;
    const std::size_t guess = at.column - in_row.front().column;
    if (guess < in_row.size() && in_row[guess].column == at.column) return &in_row[guess];
    const auto found = std::lower_bound(
        in_row.begin(), in_row.end(), at.column,
        [](const CellPlace& place, std::uint32_t column) { return place.column < column; });
    return found == in_row.end() || found->column != at.column ? nullptr : &*found;
}

bool SheetIndex::has_formula_in(std::uint32_t row) const {
    const RowPlace* const place = find_row(row);
    if (place == nullptr) return false;
    const auto in_row = cells(*place);
    return std::any_of(in_row.begin(), in_row.end(),
                       [](const CellPlace& cell) { return !cell.formula.is_empty(); });
}

std::uint32_t SheetIndex::style_for(CellRef at) const {
    const RowPlace* const row = find_row(at.row);
    if (row != nullptr && row->style != kNoOwnStyle) return row->style;
    const auto covers = [&](const ColumnStyle& columns) {
        return at.column >= columns.first && at.column <= columns.last;
    };
    const auto found = std::find_if(column_styles_.begin(), column_styles_.end(), covers);
    return found == column_styles_.end() ? 0 : found->style;
}

}  // namespace jixiao::xlsx
