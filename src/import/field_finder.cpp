// SPDX-License-Identifier: MIT
#include "import/field_finder.hpp"

#include <algorithm>

#include "import/year_text.hpp"

namespace jixiao::importer {

FieldFinder::FieldFinder(const FormContext& context, std::optional<CellRef> title,
                         std::vector<RowSpan> tables)
    : context_(context), title_(title), tables_(std::move(tables)) {}

void FieldFinder::find_all() {
    const auto& fields = context_.mapping.fields;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        if (auto value = find(field)) {
            context_.form.fields.push_back({fields[field].path, fields[field].type,
                                            static_cast<std::uint16_t>(field), *value});
        } else if (fields[field].required) {
            const auto& labels = fields[field].labels;
            context_.report(Code::field_missing, {context_.rows.first, 0}, "",
                            labels.empty() ? fields[field].path : labels.front().text,
                            fields[field].path);
        }
    }
}

bool FieldFinder::in_table(std::uint32_t row) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const RowSpan& table) {
        return table.first <= row && row < table.last;
    });
}

std::optional<Value> FieldFinder::find(std::size_t field) {
    switch (context_.mapping.fields[field].place) {
        case mapping::FieldPlace::label:
            return beside_label(field);
        case mapping::FieldPlace::title:
            return title_ ? std::optional(context_.values.read(*title_)) : std::nullopt;
        case mapping::FieldPlace::before_title:
            return before_title();
        case mapping::FieldPlace::after_title:
            return after_title();
        case mapping::FieldPlace::title_area:
            return year_near_title();
    }
    return std::nullopt;
}

// The first cell outside the tables that says the label as written; else one that says a synonym.
const xlsx::Cell* FieldFinder::label_cell(std::size_t field) const {
    for (const bool synonyms : {false, true}) {
        for (const Word& word : context_.words.fields[field]) {
            for (std::uint32_t row = context_.rows.first; row < context_.rows.last; ++row) {
                if (in_table(row)) continue;
                for (const xlsx::Cell& cell : context_.sheet.row(row)) {
                    const CellWords& said = context_.sheet.words(cell);
                    const bool fits = synonyms ? says_synonym(said, word, context_.index) &&
                                                     !context_.is_label(said)
                                               : says(said, word);
                    if (fits) return &cell;
                }
            }
        }
    }
    return nullptr;
}

std::optional<Value> FieldFinder::beside_label(std::size_t field) {
    const xlsx::Cell* const label = label_cell(field);
    if (label == nullptr) return std::nullopt;
    return value_for(*label, context_.mapping.fields[field].value_below);
}

Value FieldFinder::value_for(const xlsx::Cell& label, bool wanted_below) {
    const CellWords& said = context_.sheet.words(label);
    // "单位名称：某某局" in one cell; an empty form has nothing behind the colon.
    const bool answers_itself = said.has_colon && !trimmed(label.text.substr(said.answer)).empty();
    if (answers_itself) return context_.values.read_behind(label.at, said.answer);
    if (wanted_below) {
        if (const auto place = below(label, true)) return context_.values.read(*place);
    }
    const auto right = right_of(label);
    if (right && context_.sheet.grid().seen_at(*right) != nullptr) {
        return context_.values.read(*right);
    }
    if (const auto place = below(label, false)) return context_.values.read(*place);
    if (right) return context_.values.read(*right);
    if (said.has_colon) return context_.values.read_behind(label.at, said.answer);
    return Value{};
}

// The next filled cell to the right that is no label itself; else the blank place next to it.
std::optional<CellRef> FieldFinder::right_of(const xlsx::Cell& label) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const std::uint32_t next = grid.merge_at(label.at).last.column + 1;
    std::optional<CellRef> blank;
    for (std::uint32_t column = next; column < grid.column_count(); ++column) {
        const CellRef where{label.at.row, column};
        const xlsx::Cell* const cell = grid.seen_at(where);
        if (cell == nullptr) {
            if (!blank) blank = grid.anchor(where);
            continue;
        }
        if (context_.is_label(context_.sheet.words(*cell))) break;
        return grid.anchor(where);
    }
    return blank;
}

// The place below the label. Unless the mapping wants it, it must be filled, as wide as the label
// and no label.
std::optional<CellRef> FieldFinder::below(const xlsx::Cell& label, bool wanted) const {
    const xlsx::Grid& grid = context_.sheet.grid();
    const CellRange own = grid.merge_at(label.at);
    const CellRef where{own.last.row + 1, own.first.column};
    if (where.row >= context_.rows.last && !wanted) return std::nullopt;
    const CellRange merge = grid.merge_at(where);
    const xlsx::Cell* const cell = grid.at(merge.first);
    if (cell != nullptr && context_.is_label(context_.sheet.words(*cell))) return std::nullopt;
    if (wanted) return merge.first;
    const bool same_width =
        merge.first.column == own.first.column && merge.last.column == own.last.column;
    if (cell == nullptr || !same_width || in_table(where.row)) return std::nullopt;
    return merge.first;
}

// An annex number, or whatever stands last above the title.
std::optional<Value> FieldFinder::before_title() {
    if (!title_) return std::nullopt;
    const xlsx::Cell* found = nullptr;
    for (std::uint32_t row = title_->row; row-- > context_.rows.first;) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            const bool annex = cell.text.starts_with("附");
            if (annex) return context_.values.read(cell.at);
            if (found == nullptr) found = &cell;
        }
    }
    return found ? std::optional(context_.values.read(found->at)) : std::nullopt;
}

std::uint32_t FieldFinder::end_of_title_area() const {
    std::uint32_t end = context_.rows.last;
    for (const RowSpan& table : tables_) end = std::min(end, table.first);
    for (std::uint32_t row = title_ ? title_->row + 1 : context_.rows.first; row < end; ++row) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (context_.is_label(context_.sheet.words(cell))) return row;
        }
    }
    return end;
}

std::optional<Value> FieldFinder::after_title() {
    if (!title_) return std::nullopt;
    for (std::uint32_t row = title_->row + 1; row < end_of_title_area(); ++row) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (year_text(cell.text) == YearText::none) return context_.values.read(cell.at);
        }
    }
    return std::nullopt;
}

// The year: in the title, else in the lines around it; else where a blank form leaves room for it.
std::optional<Value> FieldFinder::year_near_title() {
    std::optional<CellRef> room;
    const auto look = [&](const xlsx::Cell& cell) {
        const YearText kind = year_text(cell.text);
        if (kind == YearText::room && !room) room = cell.at;
        return kind == YearText::year;
    };
    if (title_) {
        const xlsx::Cell* const cell = context_.sheet.grid().at(*title_);
        if (cell != nullptr && look(*cell)) return context_.values.read(*title_);
    }
    for (std::uint32_t row = context_.rows.first; row < end_of_title_area(); ++row) {
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (look(cell)) return context_.values.read(cell.at);
        }
    }
    return room ? std::optional(context_.values.read(*room)) : std::nullopt;
}

}  // namespace jixiao::importer
