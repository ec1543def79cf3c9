// SPDX-License-Identifier: MIT
#include "import/blocks/block_reader.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"
#include "import/blocks/column_numbers.hpp"
#include "import/fields/fallback_values.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

bool is_list(const mapping::ColumnSpec& column) {
    return column.path.ends_with("[]");
}

std::vector<std::optional<std::uint32_t>> first_places(const BlockColumns& columns) {
    std::vector<std::optional<std::uint32_t>> places(columns.size());
    for (std::size_t spec = 0; spec < columns.size(); ++spec) {
        if (columns.is_found(spec)) places[spec] = columns[spec].places.front().first;
    }
    return places;
}

// 单位：万元 below a head; such lines are read for themselves.
bool states_unit(std::string_view text) {
    return text.find("单位：") != std::string_view::npos ||
           text.find("单位:") != std::string_view::npos;
}

}  // namespace

BlockReader::BlockReader(const FormContext& context, const LocatedBlock& block, std::uint32_t end)
    : context_(context),
      located_(block),
      block_(context.mapping.blocks[block.block]),
      words_(context.words.blocks[block.block]),
      end_(end),
      columns_(context, block),
      sorter_(context, block),
      labels_(context, block, columns_, sorter_, end),
      levels_(context.sheet, block_, first_places(columns_)),
      closing_lines_(context, block, columns_, sorter_, end),
      parts_(context, block_) {
    find_name();
    find_row_numbers();
}

// The column of the names, and the level that it is of.
void BlockReader::find_name() {
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        const mapping::ColumnSpec& column = block_.columns[spec];
        if (column.type != FieldType::level) continue;
        lowest_level_ = std::max(lowest_level_, column.level);
        if (!columns_.is_found(spec)) continue;
        if (!name_ || column.level >= block_.columns[*name_].level) name_ = spec;
    }
}

// Rows of a list are numbered beforehand. In a blank form the number shows that there is a row.
void BlockReader::find_row_numbers() {
    numbers_rows_.resize(columns_.size());
    if (context_.places != nullptr) return;
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        const mapping::ColumnSpec& column = block_.columns[spec];
        if (!columns_.is_found(spec) || column.type == FieldType::level || column.row_label)
            continue;
        numbers_rows_[spec] = names_row_numbers(columns_[spec].places.front().text);
    }
}

void BlockReader::read() {
    table_.name = block_.name;
    table_.block = static_cast<std::uint16_t>(located_.block);
    note_columns();
    const std::uint32_t last = read_rows();
    parts_.report_unread();
    const std::uint32_t columns = std::max(context_.sheet.grid().column_count(), 1U);
    table_.range = {{located_.top, 0}, {last, columns - 1}};
    context_.form.tables.push_back(std::move(table_));
    if (context_.places == nullptr) return;
    places_.head = located_.bottom;
    context_.places->tables.push_back(std::move(places_));
}

// Gives the last row that belongs to the table.
std::uint32_t BlockReader::read_rows() {
    std::uint32_t last = located_.bottom;
    bool closing = false;
    for (std::uint32_t row = located_.bottom + 1; row < end_; ++row) {
        const SortedRow sorted = sorter_.sort(row);
        if (pass_over(row, sorted.sort, closing)) continue;
        if (sorted.sort == RowSort::stop) break;
        if (sorted.sort == RowSort::fields) {
            if (closing_lines_.read_below(row + 1)) closed_ = !table_.records.empty();
            break;
        }
        if (sorted.sort == RowSort::total) {
            // A closing line right below the head closes nothing.
            closing = !table_.records.empty();
            closed_ = closed_ || closing;
            closing_lines_.read(row, sorted);
        } else if (closing_lines_.asks_about(row)) {
            // It closes the block unless a real one is still to come.
            closing = !table_.records.empty() && closing_lines_.last() < row;
        } else if (closing) {
            // Behind a closing line only further closing lines belong to the block.
            break;
        } else {
            read_row(row);
        }
        last = row;
    }
    if (closed_) closing_lines_.report_rows_below(last);
    return last;
}

// Whether the row is no part of the table's content.
bool BlockReader::pass_over(std::uint32_t row, RowSort sort, bool closing) {
    switch (sort) {
        case RowSort::blank:
            if (!closing && context_.places != nullptr) read_room(row);
            return true;
        case RowSort::head:
            use_head(row);
            return true;
        case RowSort::band:
            bands_.push_back(&context_.sheet.row(row).back());
            return true;
        case RowSort::remark:
            // Below a closing line it stands outside of the table.
            if (!closing) report_remark(row);
            return true;
        case RowSort::furniture:
            return true;
        default:
            return false;
    }
}

void BlockReader::report_remark(std::uint32_t row) const {
    const xlsx::Cell& cell = context_.sheet.row(row).front();
    context_.report(Code::row_remark, cell.at, std::string(trimmed(cell.text)), "", block_.name);
}

// What a row is read below: a group of rows, as it seems, that no column takes.
void BlockReader::report_bands() {
    for (const xlsx::Cell* const band : bands_) {
        if (states_unit(band->text)) continue;
        context_.report(Code::band_not_read, band->at, std::string(trimmed(band->text)), "",
                        block_.name);
    }
    bands_.clear();
}

void BlockReader::note_columns() {
    table_.columns.reserve(located_.match.columns.size() + 1);  // and the row labels' own
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        for (const HeadColumn& place : columns_[spec].places) {
            const std::string_view unit = unit_of_head(place);
            // A column found by its row labels has no head.
            const std::string_view text =
                place.text.empty() ? std::string_view() : context_.values.stored_text(place.head);
            table_.columns.push_back({static_cast<std::uint16_t>(spec), place.first, place.head,
                                      text, unit, columns_[spec].mistyped});
        }
    }
}

// The lowest bracket; of money also one of a group head (省级（元） above 预算数), or a unit that
// stands alone in the lowest head or in a row of units below it.
std::string_view BlockReader::unit_of_head(const HeadColumn& head) const {
    for (std::uint8_t i = head.depth; i-- > 0;) {
        const std::string_view unit = head.path[i]->unit;
        const bool lowest = i + 1 == head.depth;
        if (!unit.empty() && (lowest || context_.index.money_factor(unit) != nullptr)) return unit;
    }
    if (head.depth > 1) return money_alone(head.text, context_.index);
    const auto units = sorter_.unit_row();
    const xlsx::Cell* const cell =
        units ? context_.sheet.grid().seen_at({*units, head.first}) : nullptr;
    return cell == nullptr ? std::string_view() : money_alone(cell->text, context_.index);
}

// Something in this very row that is not a label carried down: else the row is empty paper. What
// the office explains beside a row does not make one of it that nobody named or filled in.
bool BlockReader::has_own_content(std::uint32_t row) const {
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        const mapping::ColumnSpec& column = block_.columns[spec];
        if (numbers_rows_[spec]) continue;
        if (column.type == FieldType::level && column.level < lowest_level_) continue;
        const bool explains = column.given && column.type == FieldType::text && lowest_level_ > 0;
        if (explains && context_.places == nullptr) continue;
        for (const HeadColumn& place : columns_[spec].places) {
            if (context_.sheet.grid().at({row, place.first}) != nullptr) return true;
        }
    }
    return false;
}

// Template text in the place of a name (指标1：, ……), and nothing filled in beside it; nullptr
// where there is none.
const xlsx::Cell* BlockReader::placeholder(std::uint32_t row) const {
    if (!name_ || block_.placeholders.empty() || columns_.has_answers(row)) return nullptr;
    const xlsx::Cell* const cell =
        context_.sheet.grid().at({row, columns_[*name_].places.front().first});
    if (cell == nullptr) return nullptr;
    const std::string key = label_key(cell->text);
    const auto& known = words_.placeholders;
    const bool fits = key.empty() || std::find(known.begin(), known.end(), key) != known.end();
    return fits ? cell : nullptr;
}

void BlockReader::read_row(std::uint32_t row) {
    if (!has_own_content(row)) return read_room(row);
    levels_.enter(row, labels_.label_across(row));
    if (const xlsx::Cell* const prompt = placeholder(row)) {
        table_.prompts.push_back(context_.values.read(prompt->at));
        if (context_.places != nullptr) add_record(labels_.unlabelled_kind(), row, RowUse::prompt);
        return;
    }
    const auto kind = labels_.kind(row);
    if (!kind) return;
    add_record(*kind, row, RowUse::record);
    labels_.report_figure_in_label(table_.records.back());
    if (*kind != kUnknownKind) ask_about(row);
    if (!bands_.empty() && context_.places == nullptr) report_bands();
    if (levels_.lacks_higher_level() && !labels_.opens_rows(*kind)) {
        context_.report(Code::row_outside_levels, {row, 0}, "", "", block_.name);
    }
    if (context_.sheet.grid().row_hidden(row)) {
        context_.report(Code::row_hidden, {row, 0}, "", "", block_.name);
    }
}

// A record that is hardly one: it is called like a sum of others, or holds other labels' answers.
void BlockReader::ask_about(std::uint32_t row) const {
    const xlsx::Cell* name = sorter_.called_total(row);
    if (name == nullptr && sorter_.answers_labels(row)) name = &context_.sheet.row(row).front();
    if (name != nullptr && !labels_.is_named(row)) labels_.report_unknown(*name);
}

// A row without content of its own is no record, but room for one.
void BlockReader::read_room(std::uint32_t row) {
    levels_.enter(row);
    if (context_.places == nullptr) return;
    const std::string_view kind = labels_.unlabelled_kind();
    if (block_.row_kinds.empty() || !kind.empty()) add_record(kind, row, RowUse::room);
}

void BlockReader::add_record(std::string_view kind, std::uint32_t row, RowUse use) {
    Record record{kind, row, context_.lists.take()};
    record.fields.reserve(columns_.size() + 1);
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) add_fields(record, spec);
    if (context_.places == nullptr) use_fallbacks(record, block_);
    add_head_text(record);
    parts_.use_unit_columns(record);
    labels_.use_unit(record);
    table_.records.push_back(std::move(record));
    if (context_.places != nullptr) places_.rows.push_back(use);
}

// Into a value that has just been made: a value is large, and there are millions of them.
void BlockReader::read_value(std::size_t spec, const HeadColumn& place, std::uint32_t row,
                             Value& value) const {
    const mapping::ColumnSpec& column = block_.columns[spec];
    const xlsx::Grid& grid = context_.sheet.grid();
    const bool carried = column.type == FieldType::level || column.fill != mapping::FillDown::none;
    if (carried) {
        const CellRef from = levels_.place(spec);
        const bool beside = from.row == row && from.column < place.first;
        const xlsx::Cell* const left = beside ? grid.at(from) : nullptr;
        const bool of_another = left != nullptr && columns_.belongs_to_another(*left, spec);
        if (!of_another && !labels_.labels_row(left)) return context_.values.read(from, value);
        value.cell = from;
        return;
    }
    CellRange merge = grid.merge_at({row, place.first});
    const xlsx::Cell* cell = grid.at(merge.first);
    // Below a head merged over several columns an unmerged value may stand in any of them.
    for (std::uint32_t at = place.first; cell == nullptr && at < place.last;) {
        const CellRange other = grid.merge_at({row, ++at});
        cell = grid.at(other.first);
        if (cell != nullptr) merge = other;
    }
    const bool label = labels_.is_label_column(spec);
    if (cell == nullptr && label && context_.places == nullptr) {
        // 合计 that lost its merge stands in front of its column.
        merge = grid.merge_at(labels_.place(row));
        cell = grid.at(merge.first);
    }
    value.shared_rows = static_cast<std::uint16_t>(std::min(merge.rows(), 0xFFFFU));
    const bool across = cell != nullptr && cell->at.column < place.first && !label;
    if ((across || is_figure(column.type)) && labels_.labels_row(cell)) cell = nullptr;
    if (cell != nullptr && across && columns_.belongs_to_another(*cell, spec)) {
        report_merged_over(*cell, place, column.path);
        cell = nullptr;
    }
    if (cell != nullptr) {
        context_.values.read(*cell, value);
    } else {
        value.cell = merge.first;
    }
}

// A figure that is merged over the places of others counts for its own column.
void BlockReader::report_merged_over(const xlsx::Cell& cell, const HeadColumn& place,
                                     const std::string& path) const {
    context_.report(Code::other_answer, cell.at, std::string(trimmed(cell.text)),
                    std::string(place.text), path);
    context_.form.findings.back().args = {{"other", CellRef{cell.at.row, place.first}.to_string()}};
}

void BlockReader::add_fields(Record& record, std::size_t spec) {
    const mapping::ColumnSpec& column = block_.columns[spec];
    const bool list = is_list(column);
    for (const HeadColumn& place : columns_[spec].places) {
        Field& field = record.fields.emplace_back();
        field.path = column.path;
        field.type = column.type;
        field.spec = static_cast<std::uint16_t>(spec);
        read_value(spec, place, record.row, field.value);
        if (place.first != place.last) parts_.read(column.type, place, record.row, field.value);
        if (!list) continue;
        // The places of a list keep their order, blank ones too; a text merged over several places
        // is one item.
        field.value.shared_rows = 1;
        if (record.fields.size() < 2) continue;
        const Field& before = record.fields[record.fields.size() - 2];
        if (before.spec == field.spec && before.value.cell == field.value.cell) {
            record.fields.pop_back();
        }
    }
}

// A repeated head may say something else of the rows below it: 质量指标 where 数量指标 stood.
void BlockReader::use_head(std::uint32_t row) {
    if (block_.head_into.empty()) return;
    for (const MatchedColumn& column : located_.match.columns) {
        if (block_.columns[column.spec].path != block_.head_of) continue;
        const xlsx::Cell* const cell = context_.sheet.grid().at({row, column.head.first});
        if (cell == nullptr) return;
        const CellRef current = head_text_.value_or(column.head.head);
        const xlsx::Cell* const before = context_.sheet.grid().at(current);
        if (before == nullptr || trimmed(before->text) != trimmed(cell->text)) {
            head_text_ = cell->at;
        }
        return;
    }
}

// A head that itself says what all rows below it are (数量指标 above names) goes into every record.
void BlockReader::add_head_text(Record& record) const {
    if (block_.head_into.empty()) return;
    for (const MatchedColumn& column : located_.match.columns) {
        if (block_.columns[column.spec].path != block_.head_of) continue;
        const auto place = std::find_if(record.fields.begin(), record.fields.end(),
                                        [&](const Field& f) { return f.spec == column.spec; });
        record.fields.insert(place,
                             Field{block_.head_into, FieldType::level, column.spec,
                                   context_.values.read(head_text_.value_or(column.head.head))});
        return;
    }
}

}  // namespace jixiao::importer
