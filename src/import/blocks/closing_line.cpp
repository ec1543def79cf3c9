// SPDX-License-Identifier: MIT
// A closing line of a block: its label and its figures become fields of the form.
#include <algorithm>

#include "base/text/ascii.hpp"
#include "import/blocks/block_reader.hpp"

namespace jixiao::importer {
namespace {

// Of the figures of a closing line the one that its label is about: 自评总分：95.
bool is_score(std::string_view path) {
    return path.substr(path.rfind('.') + 1) == "score";
}

// 98.5, also as a text: 98.5分.
bool is_like_figure(const xlsx::Cell& cell) {
    if (cell.type != CellType::text) return cell.type == CellType::number;
    constexpr std::size_t kLongest = 12;  // bytes
    const std::string_view text = trimmed(cell.text);
    return text.size() <= kLongest && !text.empty() && is_digit(text.front());
}

}  // namespace

// A row that nearly, or in other words, says what a closing line is called. Other words are told
// where no line has the right ones.
bool BlockReader::asks_about_total(std::uint32_t row) {
    const auto likely = sorter_.likely_total(row);
    if (!likely || (likely->in_other_words && last_total() != 0)) return false;
    context_.report(Code::label_suggestion, likely->cell->at, std::string(likely->cell->text),
                    std::string(likely->label), block_.name);
    return true;
}

void BlockReader::read_total(std::uint32_t row, const SortedRow& sorted) {
    totals_read_ = true;
    closed_ = closed_ || !table_.records.empty();
    const std::size_t first_field = context_.form.fields.size();
    const mapping::TotalLine& total = block_.totals[sorted.total];
    report_second_total(row, sorted);
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
        const std::size_t spec = bound_column(from);
        if (spec == block_.columns.size()) continue;
        const CellRef where{row, bound_[spec].places.front().first};
        const FieldType type = path == "grade" ? FieldType::grade : block_.columns[spec].type;
        Field field{path, type, static_cast<std::uint16_t>(spec), context_.values.read(where)};
        if (is_figure(type) && sorted.label && field.value.cell == *sorted.label &&
            !read_behind_label(field)) {
            continue;
        }
        if (is_figure(type) && sorted.label && field.value.stored == CellType::blank) {
            take_from_label(field, *sorted.label);
        }
        if (is_of_score(total, field)) continue;
        context_.form.fields.push_back(std::move(field));
    }
    if (sorted.label) use_lone_figure(row, *sorted.label, total, first_field);
}

// The column of this path, if it was found; else the number of columns.
std::size_t BlockReader::bound_column(std::string_view path) const {
    std::size_t spec = 0;
    while (spec < block_.columns.size() &&
           (block_.columns[spec].path != path || bound_[spec].places.empty())) {
        ++spec;
    }
    return spec;
}

// The first closing line counts; a further one that says something else is told.
void BlockReader::report_second_total(std::uint32_t row, const SortedRow& sorted) const {
    if (!sorted.label || context_.places != nullptr) return;
    const mapping::TotalLine& total = block_.totals[sorted.total];
    for (const auto& [path, from] : total.fields) {
        const auto first =
            std::find_if(context_.form.fields.begin(), context_.form.fields.end(),
                         [&name = path](const Field& field) { return field.path == name; });
        const std::size_t spec = bound_column(from);
        if (first == context_.form.fields.end() || spec == block_.columns.size()) continue;
        const CellRef where{row, bound_[spec].places.front().first};
        const xlsx::Cell* const cell = context_.sheet.grid().seen_at(where);
        const std::string_view before = trimmed(first->value.raw);
        if (cell == nullptr || before.empty() || trimmed(cell->text) == before) continue;
        context_.report(Code::other_answer, *sorted.label,
                        std::string(trimmed(context_.sheet.grid().seen_at(*sorted.label)->text)),
                        total.labels.front().text, path);
        context_.form.findings.back().args = {{"other", first->value.cell.to_string()}};
        return;
    }
}

// One figure that is merged over the places of several is the score, which the line is about.
bool BlockReader::is_of_score(const mapping::TotalLine& total, const Field& field) const {
    const CellRange merge = context_.sheet.grid().merge_at(field.value.cell);
    if (merge.columns() == 1 || !is_figure(field.type) || is_score(field.path)) return false;
    for (const auto& [path, from] : total.fields) {
        if (!is_score(path)) continue;
        for (const MatchedColumn& column : located_.match.columns) {
            const CellRef place{field.value.cell.row, column.head.first};
            if (block_.columns[column.spec].path == from && merge.contains(place)) return true;
        }
    }
    return false;
}

// 总分 | 98.5 and nothing else: the number beside the label is the score, whatever column it
// stands in, also behind a label that is merged over the places of all figures.
void BlockReader::use_lone_figure(std::uint32_t row, CellRef label, const mapping::TotalLine& total,
                                  std::size_t first_field) const {
    const auto cells = context_.sheet.row(row);
    if (context_.places != nullptr || cells.size() != 2 || cells[0].at != label ||
        !is_like_figure(cells[1])) {
        return;
    }
    auto& fields = context_.form.fields;
    const auto first = fields.begin() + static_cast<std::ptrdiff_t>(first_field);
    const bool any_figure = std::any_of(first, fields.end(), [](const Field& field) {
        return is_figure(field.type) && field.value.stored != CellType::blank;
    });
    if (any_figure) return;
    const auto score = std::find_if(first, fields.end(), [](const Field& field) {
        return is_figure(field.type) && is_score(field.path);
    });
    if (score != fields.end()) {
        score->value = context_.values.read(cells[1].at);
        return;
    }
    for (const auto& [path, from] : total.fields) {
        const std::size_t spec = bound_column(from);
        if (!is_score(path) || spec == block_.columns.size()) continue;
        fields.push_back({path, block_.columns[spec].type, static_cast<std::uint16_t>(spec),
                          context_.values.read(cells[1].at)});
    }
}

// What looks like a row of the table below its closing line; not the rows of another table, whose
// head has words where this one has numbers.
void BlockReader::report_rows_below(std::uint32_t last) const {
    if (context_.places != nullptr) return;
    for (std::uint32_t row = last + 1; row < end_; ++row) {
        const RowSort sort = sorter_.sort(row).sort;
        if (sort == RowSort::head || sort == RowSort::stop) return;
        if (sort != RowSort::data) continue;
        if (sorter_.has_words_for_numbers(row)) return;
        if (!sorter_.is_like_record(row)) continue;
        const xlsx::Cell& name = context_.sheet.row(row).front();
        context_.report(Code::row_below_total, name.at, std::string(trimmed(name.text)), "",
                        block_.name);
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
