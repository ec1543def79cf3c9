// SPDX-License-Identifier: MIT
// What the labels of a block's rows say: where they stand, and of which kind a row is.
#include <algorithm>

#include "base/text/ascii.hpp"
#include "base/text/label_key.hpp"
#include "import/blocks/block_reader.hpp"
#include "import/labels/label_likeness.hpp"

namespace jixiao::importer {

// The column whose texts tell the row kinds, when it has no head of its own: the one left of the
// first bound column in which most row labels are found.
void BlockReader::find_row_labels() {
    for (std::size_t spec = 0; spec < block_.columns.size(); ++spec) {
        if (block_.columns[spec].row_label) row_label_ = spec;
    }
    if (!row_label_ || !bound_[*row_label_].places.empty()) return;
    std::uint32_t limit = context_.sheet.grid().column_count();
    for (const MatchedColumn& column : located_.match.columns) {
        limit = std::min(limit, column.head.first);
    }
    std::uint32_t best = 0;
    std::size_t most = 0;
    for (std::uint32_t column = 0; column < limit; ++column) {
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
        if (found > most) {
            most = found;
            best = column;
        }
    }
    if (most == 0) return;
    bound_[*row_label_].places.push_back({best, best, {located_.bottom, best}, {}, {}, {}, 0});
}

std::optional<std::string_view> BlockReader::row_kind(std::uint32_t row) {
    if (block_.row_kinds.empty() || !row_label_ || bound_[*row_label_].places.empty()) {
        return std::string_view{};
    }
    const CellRef where = row_label_place(row);
    const CellWords& said = context_.sheet.words_at(where);
    if (const mapping::RowKind* const kind = kind_said(said)) {
        if (!kind->opens.empty()) open_kind_ = kind->opens;
        return kind->name;
    }
    const xlsx::Cell* const label = context_.sheet.grid().seen_at(where);
    // Figures without a name, between rows of which each has one, are nobody's.
    const bool nameless =
        label == nullptr && !open_kind_.empty() && has_answers(row) && has_named_rows();
    if (const auto kind = unlabelled_kind(); !kind.empty() && !nameless) return kind;
    if (label == nullptr && !has_answers(row)) return std::nullopt;
    report_unknown_row(where, label);
    if (!has_answers(row)) return std::nullopt;
    return "unknown";
}

// The row kind that a label names, by a synonym if by no word of the mapping; nullptr for none.
const mapping::RowKind* BlockReader::kind_said(const CellWords& said) const {
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
bool BlockReader::has_named_rows() {
    if (has_named_rows_) return *has_named_rows_;
    has_named_rows_ = false;
    for (std::uint32_t row = located_.bottom + 1; row < end_ && !*has_named_rows_; ++row) {
        const CellRef where{row, bound_[*row_label_].places.front().first};
        if (context_.sheet.grid().at(where) == nullptr || !has_answers(row)) continue;
        const bool other = kind_said(context_.sheet.words_at(where)) == nullptr;
        has_named_rows_ = other && sorter_.sort(row).sort == RowSort::data;
    }
    return *has_named_rows_;
}

// Whether rows of the kind only say what those below them are.
bool BlockReader::opens_rows(std::string_view kind) const {
    return std::any_of(
        block_.row_kinds.begin(), block_.row_kinds.end(),
        [&](const mapping::RowKind& one) { return one.name == kind && !one.opens.empty(); });
}

// The kind of rows whose label names none; empty if there is no such kind.
std::string_view BlockReader::unlabelled_kind() const {
    if (!open_kind_.empty()) return open_kind_;
    for (const mapping::RowKind& kind : block_.row_kinds) {
        if (kind.data && kind.labels.empty()) return kind.name;
    }
    return {};
}

void BlockReader::report_unknown_row(CellRef where, const xlsx::Cell* label) const {
    const std::string text(label != nullptr ? label->text : std::string_view());
    const std::string key = label_key(text);
    for (const mapping::RowKind& kind : block_.row_kinds) {
        for (const mapping::Label& known : kind.labels) {
            if (!is_nearly(key, known.key)) continue;
            return context_.report(Code::label_suggestion, where, text, known.text, block_.name);
        }
    }
    context_.report(Code::row_unknown_kind, where, text, "", block_.name);
}

// 合计：100 in front of blank places for amounts: only the label is read.
void BlockReader::report_figure_in_label(const Record& record) const {
    if (!row_label_ || context_.places != nullptr) return;
    const CellRef where = row_label_place(record.row);
    const CellWords& said = context_.sheet.words_at(where);
    if (said.prefix == kNoLabel) return;
    const std::string_view text = context_.sheet.grid().seen_at(where)->text;
    const std::string_view answer = trimmed(text.substr(said.answer));
    if (answer.empty() || !is_digit(answer.front())) return;
    for (const Field& field : record.fields) {
        if (!is_figure(field.type) || field.value.stored != CellType::blank) continue;
        context_.report(Code::other_answer, where, std::string(trimmed(text)),
                        std::string(bound_[field.spec].places.front().text), block_.name);
        context_.form.findings.back().args = {{"other", field.value.cell.to_string()}};
        return;
    }
}

// Whether the text is the label of a sub-total or a closing line: merged over a column of figures
// (序号) it is none of them, and merged over columns of texts beside its own no text of theirs.
bool BlockReader::labels_row(const xlsx::Cell* cell) const {
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

// The label of a sub-total or of a group of rows that is merged over several columns: it speaks for
// its row, and is no value of the columns that it covers; nullptr if there is none.
const xlsx::Cell* BlockReader::label_across(std::uint32_t row) const {
    for (const KnownCell& known : context_.sheet.known(row)) {
        const bool merged = context_.sheet.grid().merge_at(known.cell->at).columns() > 1;
        if (merged && labels_row(known.cell)) return known.cell;
    }
    return nullptr;
}

// Where the row's label stands: in its column or, for sub-totals, in front of it.
CellRef BlockReader::row_label_place(std::uint32_t row) const {
    const CellRef own{row, bound_[*row_label_].places.front().first};
    if (context_.sheet.grid().seen_at(own) != nullptr) return own;
    for (const xlsx::Cell& cell : context_.sheet.row(row)) {
        if (cell.at.column >= own.column) break;
        if (context_.sheet.words(cell).known()) return cell.at;
    }
    return own;
}

}  // namespace jixiao::importer
