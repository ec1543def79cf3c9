// SPDX-License-Identifier: MIT
#include "import/blocks/row_labels.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"
#include "import/labels/label_likeness.hpp"

namespace jixiao::importer {

RowLabels::RowLabels(const FormContext& context, const LocatedBlock& located, BlockColumns& columns,
                     const RowSorter& sorter, std::uint32_t end)
    : context_(context),
      located_(located),
      block_(context.mapping.blocks[located.block]),
      words_(context.words.blocks[located.block]),
      columns_(columns),
      sorter_(sorter),
      end_(end),
      first_(columns.first()) {
    has_amounts_ = std::any_of(
        block_.columns.begin(), block_.columns.end(),
        [](const mapping::ColumnSpec& column) { return column.type == FieldType::amount; });
    find_column();
}

// The column whose texts tell the row kinds, when it has no head of its own: of those left of the
// first bound column the one in which most row labels are found.
void RowLabels::find_column() {
    for (std::size_t spec = 0; spec < block_.columns.size(); ++spec) {
        if (block_.columns[spec].row_label) column_ = spec;
    }
    if (!column_ || has_column()) return;
    std::optional<std::uint32_t> best;
    std::size_t most = 0;
    for (std::uint32_t column = 0; column < first_; ++column) {
        const std::size_t found = labels_in(column);
        if (found <= most) continue;
        most = found;
        best = column;
    }
    if (!best) best = column_of_names();
    if (best) columns_.place(*column_, *best);
}

std::size_t RowLabels::labels_in(std::uint32_t column) const {
    std::size_t found = 0;
    for (std::uint32_t row = located_.bottom + 1; row < end_; ++row) {
        const xlsx::Cell* const cell = context_.sheet.grid().at({row, column});
        if (cell == nullptr) continue;
        const CellWords& said = context_.sheet.words(*cell);
        for (const auto& kind : words_.row_kinds) {
            found += std::any_of(kind.begin(), kind.end(), [&](const Word& word) {
                return says(said, word) || says_synonym(said, word, context_.index);
            });
        }
    }
    return found;
}

// Where all rows have names of their own: the nearest text in front of an answer.
std::optional<std::uint32_t> RowLabels::column_of_names() const {
    std::optional<std::uint32_t> nearest;
    for (std::uint32_t row = located_.bottom + 1; row < end_; ++row) {
        if (!columns_.has_answers(row)) continue;
        for (const xlsx::Cell& cell : context_.sheet.row(row)) {
            if (cell.at.column >= first_) break;
            if (cell.type != CellType::text) continue;
            nearest = std::max(nearest.value_or(0), cell.at.column);
        }
    }
    return nearest;
}

std::optional<std::string_view> RowLabels::kind(std::uint32_t row) {
    if (block_.row_kinds.empty() || !column_) return std::string_view{};
    if (!has_column()) return kind_without_labels(row);
    const CellRef where = place(row);
    const CellWords& said = context_.sheet.words_at(where);
    if (const mapping::RowKind* const kind = kind_said(said)) {
        if (!kind->opens.empty()) open_kind_ = kind->opens;
        return kind->name;
    }
    const xlsx::Cell* const label = context_.sheet.grid().seen_at(where);
    // Figures without a name, between rows of which each has one, are nobody's.
    const bool nameless =
        label == nullptr && !open_kind_.empty() && columns_.has_answers(row) && has_named_rows();
    if (const auto kind = unlabelled_kind(); !kind.empty() && !nameless) return kind;
    if (label == nullptr && !columns_.has_answers(row)) return std::nullopt;
    report_unknown(where, label != nullptr ? label->text : std::string_view());
    if (!columns_.has_answers(row)) return std::nullopt;
    return kUnknownKind;
}

bool RowLabels::is_named(std::uint32_t row) const {
    return has_column() && kind_said(context_.sheet.words_at(place(row))) != nullptr;
}

// Of a row in a table in which no row has a label.
std::optional<std::string_view> RowLabels::kind_without_labels(std::uint32_t row) const {
    if (const auto kind = unlabelled_kind(); !kind.empty()) return kind;
    if (!columns_.has_answers(row)) return std::nullopt;
    report_unknown({row, first_}, {});
    return kUnknownKind;
}

// The row kind that a label names, by a synonym if by no word of the mapping; nullptr for none.
const mapping::RowKind* RowLabels::kind_said(const CellWords& said) const {
    if (!said.known()) return nullptr;
    for (const bool synonyms : {false, true}) {
        for (std::size_t kind = 0; kind < block_.row_kinds.size(); ++kind) {
            const auto& labels = words_.row_kinds[kind];
            const bool named = std::any_of(labels.begin(), labels.end(), [&](const Word& word) {
                return synonyms ? says_synonym(said, word, context_.index) : says(said, word);
            });
            if (named) return &block_.row_kinds[kind];
        }
    }
    return nullptr;
}

// Whether any row that no kind names has a name of its own.
bool RowLabels::has_named_rows() {
    if (has_named_rows_) return *has_named_rows_;
    has_named_rows_ = false;
    for (std::uint32_t row = located_.bottom + 1; row < end_ && !*has_named_rows_; ++row) {
        const CellRef where{row, columns_[*column_].places.front().first};
        if (context_.sheet.grid().at(where) == nullptr || !columns_.has_answers(row)) continue;
        const bool other = kind_said(context_.sheet.words_at(where)) == nullptr;
        has_named_rows_ = other && sorter_.sort(row).sort == RowSort::data;
    }
    return *has_named_rows_;
}

bool RowLabels::opens_rows(std::string_view kind) const {
    return std::any_of(
        block_.row_kinds.begin(), block_.row_kinds.end(),
        [&](const mapping::RowKind& one) { return one.name == kind && !one.opens.empty(); });
}

std::string_view RowLabels::unlabelled_kind() const {
    if (!open_kind_.empty()) return open_kind_;
    for (const mapping::RowKind& kind : block_.row_kinds) {
        if (kind.data && kind.labels.empty()) return kind.name;
    }
    return {};
}

void RowLabels::report_unknown(CellRef where, std::string_view said) const {
    const std::string text(said);
    const std::string key = label_key(text);
    for (const mapping::RowKind& kind : block_.row_kinds) {
        for (const mapping::Label& known : kind.labels) {
            if (!is_nearly(key, known.key)) continue;
            return context_.report(Code::label_suggestion, where, text, known.text, block_.name);
        }
    }
    context_.report(Code::row_unknown_kind, where, text, "", block_.name);
}

void RowLabels::use_unit(Record& record) const {
    if (!has_amounts_) return;
    std::string_view unit;
    if (has_column()) unit = context_.sheet.words_at(place(record.row)).unit;
    if (context_.index.money_factor(unit) == nullptr) unit = side_unit(record.row);
    if (unit.empty()) return;
    for (Field& field : record.fields) {
        if (field.type == FieldType::amount && field.value.unit.empty()) field.value.unit = unit;
    }
}

// 三公经费（元） merged down beside some rows of the table, left of all its columns. A label that
// goes down over the head speaks for the whole table and is asked for elsewhere.
std::string_view RowLabels::side_unit(std::uint32_t row) const {
    for (std::uint32_t column = 0; column < first_; ++column) {
        const xlsx::Cell* const label = context_.sheet.grid().seen_at({row, column});
        if (label == nullptr || label->at.row <= located_.bottom) continue;
        const std::string_view unit = context_.sheet.words(*label).unit;
        if (context_.index.money_factor(unit) != nullptr) return unit;
    }
    return {};
}

void RowLabels::report_figure_in_label(const Record& record) const {
    if (!has_column() || context_.places != nullptr) return;
    const CellRef where = place(record.row);
    const CellWords& said = context_.sheet.words_at(where);
    if (said.prefix == kNoLabel) return;
    const std::string_view text = context_.sheet.grid().seen_at(where)->text;
    const std::string_view answer = trimmed(text.substr(said.answer));
    if (answer.empty() || !is_digit(answer.front())) return;
    for (const Field& field : record.fields) {
        if (!is_figure(field.type) || field.value.stored != CellType::blank) continue;
        context_.report(Code::other_answer, where, std::string(trimmed(text)),
                        std::string(columns_[field.spec].places.front().text), block_.name);
        context_.form.findings.back().args = {{"other", field.value.cell.to_string()}};
        return;
    }
}

bool RowLabels::labels_row(const xlsx::Cell* cell) const {
    if (cell == nullptr) return false;
    const CellWords& said = context_.sheet.words(*cell);
    if (!said.known()) return false;
    const auto says_one_of = [&](const std::vector<Word>& words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const Word& word) { return says(said, word); });
    };
    return std::any_of(words_.row_kinds.begin(), words_.row_kinds.end(), says_one_of) ||
           std::any_of(words_.totals.begin(), words_.totals.end(), says_one_of);
}

const xlsx::Cell* RowLabels::label_across(std::uint32_t row) const {
    for (const KnownCell& known : context_.sheet.known(row)) {
        const bool merged = context_.sheet.grid().merge_at(known.cell->at).columns() > 1;
        if (merged && labels_row(known.cell)) return known.cell;
    }
    return nullptr;
}

CellRef RowLabels::place(std::uint32_t row) const {
    const CellRef own{row, columns_[*column_].places.front().first};
    if (context_.sheet.grid().seen_at(own) != nullptr) return own;
    for (const xlsx::Cell& cell : context_.sheet.row(row)) {
        if (cell.at.column >= own.column) break;
        if (context_.sheet.words(cell).known()) return cell.at;
    }
    return own;
}

}  // namespace jixiao::importer
