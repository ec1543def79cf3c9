// SPDX-License-Identifier: MIT
// A closing line of a block: its label and its figures become fields of the form.
#include <algorithm>

#include "import/blocks/block_reader.hpp"

namespace jixiao::importer {
namespace {

// Of the figures of a closing line the one that its label is about: 自评总分：95.
bool is_score(std::string_view path) {
    return path.substr(path.rfind('.') + 1) == "score";
}

}  // namespace

void BlockReader::read_total(std::uint32_t row, const SortedRow& sorted) {
    totals_read_ = true;
    const mapping::TotalLine& total = block_.totals[sorted.total];
    if (!total.label_path.empty()) {
        std::uint32_t first = context_.sheet.grid().column_count();
        for (const MatchedColumn& column : located_.match.columns) {
            first = std::min(first, column.head.first);
        }
        const CellRef label = sorted.label.value_or(CellRef{row, first});
        context_.form.fields.push_back(
            {total.label_path, FieldType::label, 0, context_.values.read(label)});
    }
    for (const auto& [path, from] : total.fields) {
        const auto column =
            std::find_if(block_.columns.begin(), block_.columns.end(),
                         [&name = from](const auto& spec) { return spec.path == name; });
        if (column == block_.columns.end()) continue;
        const auto spec = static_cast<std::size_t>(column - block_.columns.begin());
        if (bound_[spec].places.empty()) continue;
        const CellRef where{row, bound_[spec].places.front().first};
        const FieldType type = path == "grade" ? FieldType::grade : column->type;
        Field field{path, type, static_cast<std::uint16_t>(spec), context_.values.read(where)};
        if (is_figure(type) && sorted.label && field.value.cell == *sorted.label &&
            !read_behind_label(field)) {
            continue;
        }
        if (is_figure(type) && sorted.label && field.value.stored == CellType::blank) {
            take_from_label(field, *sorted.label);
        }
        context_.form.fields.push_back(std::move(field));
    }
}

// Closing lines that a field's row parts from the table: the form has no other table they could
// close, unless the table's own heads come again.
void BlockReader::read_totals_from(std::uint32_t row) {
    if (block_.totals.empty()) return;
    for (; row < end_; ++row) {
        const SortedRow sorted = sorter_.sort(row);
        if (sorted.sort == RowSort::head || sorted.sort == RowSort::stop) return;
        if (sorted.sort == RowSort::total && sorted.label) read_total(row, sorted);
    }
}

// 总分：50分 in one cell, with nothing in the column of the scores.
void BlockReader::take_from_label(Field& field, CellRef label) const {
    if (context_.places != nullptr) return;
    Field said = field;
    said.value = context_.values.read(label);
    if (read_behind_label(said) && !said.value.source.empty()) field = std::move(said);
}

// A label that is merged over the place of a figure leaves none, unless it is the score, which may
// follow the label's colon.
bool BlockReader::read_behind_label(Field& field) const {
    const xlsx::Cell* const label = context_.sheet.grid().at(field.value.cell);
    const CellWords& said = context_.sheet.words_at(field.value.cell);
    if (label == nullptr || !said.has_colon || !is_score(field.path)) return false;
    const std::string_view answer = trimmed(label->text.substr(said.answer));
    const auto from = answer.empty()
                          ? static_cast<std::uint32_t>(label->text.size())
                          : static_cast<std::uint32_t>(answer.data() - label->text.data());
    const auto to = from + static_cast<std::uint32_t>(answer.size());
    field.value.source = field.value.raw.substr(from, answer.size());
    if (context_.places != nullptr) {
        context_.places->inlined.push_back({field.path, field.value.cell, from, to});
    }
    return true;
}

}  // namespace jixiao::importer
