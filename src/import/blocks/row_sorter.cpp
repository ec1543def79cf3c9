// SPDX-License-Identifier: MIT
#include "import/blocks/row_sorter.hpp"

#include <algorithm>
#include <iterator>

#include "import/blocks/column_numbers.hpp"
#include "import/blocks/field_synonyms.hpp"
#include "import/blocks/repeated_heads.hpp"
#include "import/units/unit_lines.hpp"
#include "import/units/unit_row.hpp"

namespace jixiao::importer {
namespace {

bool has_answer_behind_colon(std::string_view text) {
    for (const std::string_view colon : {"：", ":"}) {
        const auto at = text.find(colon);
        if (at != std::string_view::npos) return !trimmed(text.substr(at + colon.size())).empty();
    }
    return false;
}

}  // namespace

RowSorter::RowSorter(const FormContext& context, const LocatedBlock& block)
    : context_(context),
      located_(block),
      block_(context.mapping.blocks[block.block]),
      words_(context.words.blocks[block.block]),
      has_amounts_(std::any_of(
          block_.columns.begin(), block_.columns.end(),
          [](const mapping::ColumnSpec& column) { return column.type == FieldType::amount; })) {
    for (const mapping::TotalLine& total : block_.totals) {
        for (const mapping::Label& label : total.labels) {
            longest_total_ = std::max(longest_total_, label.text.size());
        }
    }
    for (const MatchedColumn& column : located_.match.columns) {
        has_figures_ = has_figures_ || is_numeric(block_.columns[column.spec].type);
        if (!takes_totals(block_.columns[column.spec])) text_columns_.push_back(column.head.first);
    }
}

SortedRow RowSorter::sort(std::uint32_t row) const {
    if (context_.sheet.row(row).empty()) return {};
    if (is_head(row)) return {RowSort::head, 0, std::nullopt};
    if (repeats_above(row) || states_unit(row) || is_skipped(row) || numbers_columns(row) ||
        names_units(row) || (may_number_page(row) && head_follows(row))) {
        return {RowSort::furniture, 0, std::nullopt};
    }
    if (auto total = as_total(row)) return *total;
    if (const auto end = as_end(row)) return {*end, 0, std::nullopt};
    if (is_long_note(row)) return {RowSort::furniture, 0, std::nullopt};
    if (const auto sign_off = as_sign_off(row)) return {*sign_off, 0, std::nullopt};
    const bool remark = is_remark(row) || continues_remark(row);
    if (is_band(row)) return {remark ? RowSort::furniture : RowSort::band, 0, std::nullopt};
    if (remark) return {RowSort::remark, 0, std::nullopt};
    if (opens_part(row)) return {RowSort::band, 0, std::nullopt};
    return {RowSort::data, 0, std::nullopt};
}

bool RowSorter::is_head(std::uint32_t row) const {
    return repeats_head(context_.sheet, located_, words_, row);
}

bool RowSorter::is_below_head(std::uint32_t row) const {
    return row == located_.bottom + 1 || is_head(row - 1);
}

// They stand below the head, or below one that is repeated; a blank row or the row of units may
// stand in between.
bool RowSorter::numbers_columns(std::uint32_t row) const {
    if (!importer::numbers_columns(context_.sheet.row(row), located_, block_)) return false;
    if (is_below_head(row)) return true;
    const auto above = context_.sheet.row(row - 1);
    const bool between = above.empty() || (has_amounts_ && is_units(row - 1));
    return between && is_below_head(row - 1);
}

bool RowSorter::is_units(std::uint32_t row) const {
    return is_unit_row(context_.sheet.row(row), located_, block_, context_.index);
}

bool RowSorter::names_units(std::uint32_t row) const {
    if (!has_amounts_ || !is_units(row)) return false;
    if (is_below_head(row)) return true;
    return importer::numbers_columns(context_.sheet.row(row - 1), located_, block_) &&
           is_below_head(row - 1);
}

std::optional<std::uint32_t> RowSorter::unit_row() const {
    if (!has_amounts_) return std::nullopt;
    return unit_row_below(context_.sheet, located_.bottom, located_, block_, context_.index);
}

// 单位：元 and nothing else: it speaks for what stands below.
bool RowSorter::states_unit(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    return cells.size() == 1 && cells[0].type == CellType::text &&
           is_unit_line(cells[0].text, context_.index);
}

// One text across several columns of the table.
bool RowSorter::is_band(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    if (cells.size() != 1 || cells[0].type != CellType::text) return false;
    // A row kind across the whole table opens a group of rows.
    const CellWords& said = context_.sheet.words(cells[0]);
    for (const auto& kind : words_.row_kinds) {
        if (says_any(said, kind)) return false;
    }
    return stands_across(context_.sheet.grid().merge_at(cells[0].at));
}

bool RowSorter::stands_across(const CellRange& merge) const {
    const auto covered = [&](const MatchedColumn& column) {
        return merge.first.column <= column.head.first && column.head.first <= merge.last.column;
    };
    return std::count_if(located_.match.columns.begin(), located_.match.columns.end(), covered) >=
           3;
}

// A line of another part of the form, whose table has the same heads: 年度目标2：… above the heads
// that come once more, or 年度目标2 and a text across the names of the table. A text alone may also
// be the label of a level.
bool RowSorter::opens_part(std::uint32_t row) const {
    const auto cells = context_.sheet.row(row);
    if (cells.size() > 2 || cells.back().type != CellType::text) return false;
    if (cells.size() == 2) {
        const CellRange merge = context_.sheet.grid().merge_at(cells[1].at);
        if (!stands_across(merge) || !covers_names(merge)) return false;
    } else if (column_at(cells[0].at.column) != nullptr &&
               !has_answer_behind_colon(cells[0].text)) {
        return false;
    }
    return !context_.is_label(context_.sheet.words(cells.back())) && head_follows(row);
}

// Whether a merged cell covers the first column of the table, or a level's.
bool RowSorter::covers_names(const CellRange& merge) const {
    const auto& columns = located_.match.columns;
    return std::any_of(columns.begin(), columns.end(), [&](const MatchedColumn& column) {
        const bool name =
            &column == &columns.front() || block_.columns[column.spec].type == FieldType::level;
        return name && merge.first.column <= column.head.first &&
               column.head.first <= merge.last.column;
    });
}

bool RowSorter::answers_labels(std::uint32_t row) const {
    constexpr std::size_t kFewest = 4;
    const auto cells = context_.sheet.row(row);
    if (cells.size() < kFewest || cells.size() % 2 != 0 || cells[1].type != CellType::number) {
        return false;
    }
    bool any_name = false;
    for (std::size_t i = 0; i < cells.size(); i += 2) {
        if (cells[i].type != CellType::text || cells[i + 1].type != CellType::number) return false;
        const MatchedColumn* const column = column_at(cells[i + 1].at.column);
        any_name = any_name ||
                   (column != nullptr && block_.columns[column->spec].type == FieldType::level);
    }
    return any_name && head_follows(row);
}

const MatchedColumn* RowSorter::column_at(std::uint32_t column) const {
    const auto& columns = located_.match.columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& one) {
        return one.head.first <= column && column <= one.head.last;
    });
    return found == columns.end() ? nullptr : &*found;
}

bool RowSorter::is_skipped(std::uint32_t row) const {
    for (const xlsx::Cell& cell : leading(row)) {
        if (says_any(context_.sheet.words(cell), words_.skips)) return true;
    }
    return false;
}

// A row with figures in it is data, even if it is called like a field.
bool RowSorter::has_figures(std::uint32_t row) const {
    std::size_t figures = 0;
    for (const MatchedColumn& column : located_.match.columns) {
        if (!is_numeric(block_.columns[column.spec].type) &&
            block_.columns[column.spec].type != FieldType::measure) {
            continue;
        }
        const xlsx::Cell* const cell = context_.sheet.grid().at({row, column.head.first});
        if (cell == nullptr) continue;
        const CellWords& said = context_.sheet.words(*cell);
        if (!context_.is_label(said) && !is_field_synonym(said)) ++figures;
    }
    return figures >= kFewestFigures;
}

// A synonym of a field's label, where the form does not say the label itself.
bool RowSorter::is_field_synonym(const CellWords& said) const {
    const LabelIndex& index = context_.index;
    const LabelId groups[] = {index.code_of(said.whole), index.code_of(said.head),
                              index.code_of(said.prefix)};
    const bool any = std::any_of(std::begin(groups), std::end(groups),
                                 [](LabelId group) { return group != kNoLabel; });
    if (!any || context_.is_label(said)) return false;
    if (!synonyms_) synonyms_ = field_synonyms(context_);
    return std::any_of(std::begin(groups), std::end(groups),
                       [&](LabelId group) { return (*synonyms_)[group]; });
}

// Nothing but labels of fields with their answers, behind the label or beside it: 填表人：甲 |
// 审核人 | 乙. One that is no field of the mapping has its answer behind its colon.
bool RowSorter::holds_fields_only(std::uint32_t row) const {
    bool may_be_answer = false;
    for (const xlsx::Cell& cell : context_.sheet.row(row)) {
        const CellWords& said = context_.sheet.words(cell);
        const bool label = cell.type == CellType::text &&
                           (is_field_label(said) || context_.is_signature_label(said) ||
                            has_answer_behind_colon(cell.text));
        if (!label && !may_be_answer) return false;
        may_be_answer = label && !has_answer_behind_colon(cell.text);
    }
    return true;
}

// 填表人：甲 | 审核人：乙, where neither is a field of the mapping nor a label of the table.
bool RowSorter::is_signature_line(std::uint32_t row) const {
    const CellWords& said = context_.sheet.words(context_.sheet.row(row).front());
    return said.known() && context_.is_signature_label(said) && !context_.is_label(said) &&
           holds_fields_only(row);
}

// The words that end a block, or the label of one of the form's own fields or of signatures; not
// where a page break repeats it.
std::optional<RowSort> RowSorter::as_end(std::uint32_t row) const {
    bool labelled = false;
    for (const xlsx::Cell& cell : leading(row)) {
        const CellWords& said = context_.sheet.words(cell);
        if (!said.known()) continue;
        if (says_any(said, words_.stops)) return RowSort::stop;
        labelled = labelled || is_field_label(said);
    }
    if (labelled && stands_in_page_head(row)) return RowSort::furniture;
    if (!labelled && is_signature_line(row)) {
        return head_follows(row) ? RowSort::furniture : RowSort::fields;
    }
    if (!labelled || (has_figures(row) && !holds_fields_only(row))) return std::nullopt;
    return RowSort::fields;
}

}  // namespace jixiao::importer
