// SPDX-License-Identifier: MIT
#include "import/blocks/closing_lines.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"
#include "base/text/white_space.hpp"

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

ClosingLines::ClosingLines(const FormContext& context, const LocatedBlock& located,
                           const BlockColumns& columns, const RowSorter& sorter, std::uint32_t end)
    : context_(context),
      located_(located),
      block_(context.mapping.blocks[located.block]),
      columns_(columns),
      sorter_(sorter),
      end_(end) {}

bool ClosingLines::asks_about(std::uint32_t row) {
    const auto likely = sorter_.likely_total(row);
    if (!likely) return asks_about_figures(row);
    if (likely->in_other_words && last() != 0) return false;
    context_.report(Code::label_suggestion, likely->cell->at, std::string(likely->cell->text),
                    std::string(likely->label), block_.name);
    return true;
}

// A last row of nothing but figures, where no other line closes the table, has lost its label.
bool ClosingLines::asks_about_figures(std::uint32_t row) {
    if (context_.places != nullptr || !sorter_.is_nameless_total(row) || last() != 0) return false;
    if (row == located_.bottom + 1) return false;
    for (std::uint32_t next = row + 1; next < end_; ++next) {
        const RowSort sort = sorter_.sort(next).sort;
        if (sort == RowSort::data) return false;
        if (sort == RowSort::fields || sort == RowSort::stop) break;
    }
    const CellRef place = label_place(row, {}).value_or(context_.sheet.row(row).front().at);
    context_.report(Code::label_suggestion, place, {}, block_.totals.front().labels.front().text,
                    block_.name);
    return true;
}

std::uint32_t ClosingLines::last() {
    if (last_) return *last_;
    last_ = 0;
    for (std::uint32_t row = end_; row-- > located_.bottom + 1;) {
        if (sorter_.sort(row).sort != RowSort::total) continue;
        last_ = row;
        break;
    }
    return *last_;
}

void ClosingLines::read(std::uint32_t row, const SortedRow& sorted) {
    any_read_ = true;
    const std::size_t first_field = context_.form.fields.size();
    const mapping::TotalLine& total = block_.totals[sorted.total];
    report_second(row, sorted);
    const std::optional<CellRef> label = label_place(row, sorted);
    if (!total.label_path.empty() && label) {
        context_.form.fields.push_back(
            {total.label_path, FieldType::label, 0, context_.values.read(*label)});
    }
    for (const auto& [path, from] : total.fields) {
        read_field(total, path, from, row, sorted.label);
    }
    if (sorted.label) use_lone_figure(row, *sorted.label, total, first_field);
}

// A line without a label has the place of one where names stand; nullopt in a table of figures.
std::optional<CellRef> ClosingLines::label_place(std::uint32_t row, const SortedRow& sorted) const {
    if (sorted.label) return sorted.label;
    std::optional<CellRef> first;
    for (const MatchedColumn& column : located_.match.columns) {
        if (is_figure(block_.columns[column.spec].type)) continue;
        const CellRef where{row, column.head.first};
        if (!first || where < *first) first = where;
    }
    return first;
}

void ClosingLines::read_field(const mapping::TotalLine& total, std::string_view path,
                              std::string_view from, std::uint32_t row,
                              std::optional<CellRef> label) {
    const auto spec = columns_.find(from);
    if (!spec) return;
    const CellRef where{row, columns_[*spec].places.front().first};
    const FieldType type = path == "grade" ? FieldType::grade : block_.columns[*spec].type;
    Field field{path, type, static_cast<std::uint16_t>(*spec), context_.values.read(where)};
    const bool below_label = is_figure(type) && label && field.value.cell == *label;
    if (below_label && !read_behind_label(field)) return;
    if (is_figure(type) && label && field.value.stored == CellType::blank) {
        take_from_label(field, *label);
    }
    if (!is_of_score(total, field)) context_.form.fields.push_back(std::move(field));
}

void ClosingLines::report_second(std::uint32_t row, const SortedRow& sorted) const {
    if (!sorted.label || context_.places != nullptr) return;
    const mapping::TotalLine& total = block_.totals[sorted.total];
    for (const auto& [path, from] : total.fields) {
        const auto first =
            std::find_if(context_.form.fields.begin(), context_.form.fields.end(),
                         [&name = path](const Field& field) { return field.path == name; });
        const auto spec = columns_.find(from);
        if (first == context_.form.fields.end() || !spec) continue;
        const CellRef where{row, columns_[*spec].places.front().first};
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
bool ClosingLines::is_of_score(const mapping::TotalLine& total, const Field& field) const {
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
void ClosingLines::use_lone_figure(std::uint32_t row, CellRef label,
                                   const mapping::TotalLine& total, std::size_t first_field) const {
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
        const auto spec = columns_.find(from);
        if (!is_score(path) || !spec) continue;
        fields.push_back({path, block_.columns[*spec].type, static_cast<std::uint16_t>(*spec),
                          context_.values.read(cells[1].at)});
    }
}

void ClosingLines::report_rows_below(std::uint32_t last) const {
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

bool ClosingLines::read_below(std::uint32_t row) {
    if (any_read_ || block_.totals.empty()) return false;
    for (; row < end_; ++row) {
        const SortedRow sorted = sorter_.sort(row);
        if (sorted.sort == RowSort::head || sorted.sort == RowSort::stop) break;
        if (sorted.sort == RowSort::total && sorted.label) read(row, sorted);
    }
    return any_read_;
}

// 总分：50分 in one cell, with nothing in the column of the scores.
void ClosingLines::take_from_label(Field& field, CellRef label) const {
    if (context_.places != nullptr) return;
    Field said = field;
    said.value = context_.values.read(label);
    if (read_behind_label(said) && !said.value.source.empty()) field = std::move(said);
}

// A label that is merged over the place of a figure leaves none, unless it is the score, which may
// follow the label's colon.
bool ClosingLines::read_behind_label(Field& field) const {
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
