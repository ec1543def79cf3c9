// SPDX-License-Identifier: MIT
#include "import/blocks/block_reader.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "import/fields/answer_columns.hpp"
#include "import/fields/fallback_values.hpp"
#include "import/units/money_words.hpp"

namespace jixiao::importer {
namespace {

bool is_list(const mapping::ColumnSpec& column) {
    return column.path.ends_with("[]");
}

std::vector<std::optional<std::uint32_t>> columns_of(const LocatedBlock& located,
                                                     std::size_t specs) {
    std::vector<std::optional<std::uint32_t>> columns(specs);
    for (const MatchedColumn& column : located.match.columns) {
        if (!columns[column.spec]) columns[column.spec] = column.head.first;
    }
    return columns;
}

// 单位：万元 below a head; such lines are read for themselves.
bool states_unit(std::string_view text) {
    return text.find("单位：") != std::string_view::npos ||
           text.find("单位:") != std::string_view::npos;
}

std::vector<std::uint16_t> specs_of(const LocatedBlock& located) {
    std::vector<std::uint16_t> specs;
    for (const MatchedColumn& column : located.match.columns) specs.push_back(column.spec);
    return specs;
}

}  // namespace

BlockReader::BlockReader(const FormContext& context, const LocatedBlock& block, std::uint32_t end)
    : context_(context),
      located_(block),
      block_(context.mapping.blocks[block.block]),
      words_(context.words.blocks[block.block]),
      end_(end),
      bound_(block_.columns.size()),
      answers_(answer_columns(block_, specs_of(located_))),
      levels_(context.sheet, block_, columns_of(block, block_.columns.size())),
      sorter_(context, block) {
    for (const MatchedColumn& column : located_.match.columns) {
        bound_[column.spec].places.push_back(column.head);
        bound_[column.spec].mistyped |= column.mistyped != nullptr;
    }
    find_levels();
    has_unit_columns_ = std::any_of(
        block_.columns.begin(), block_.columns.end(), [](const mapping::ColumnSpec& column) {
            return column.type == FieldType::amount && !column.unit_from.empty();
        });
}

void BlockReader::find_levels() {
    for (std::size_t spec = 0; spec < bound_.size(); ++spec) {
        const mapping::ColumnSpec& column = block_.columns[spec];
        if (column.type != FieldType::level) continue;
        lowest_level_ = std::max(lowest_level_, column.level);
        if (bound_[spec].places.empty()) continue;
        if (!name_ || column.level >= block_.columns[*name_].level) name_ = spec;
    }
}

void BlockReader::read() {
    table_.name = block_.name;
    table_.block = static_cast<std::uint16_t>(located_.block);
    find_row_labels();
    note_columns();
    const std::uint32_t last = read_rows();
    report_unread_parts();
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
            if (!totals_read_) read_totals_from(row + 1);
            break;
        }
        if (sorted.sort == RowSort::total) {
            // A closing line right below the head closes nothing.
            closing = !table_.records.empty();
            read_total(row, sorted);
        } else if (asks_about_total(row)) {
            // It closes the block unless a real one is still to come.
            closing = !table_.records.empty() && last_total() < row;
        } else if (closing) {
            // Behind a closing line only further closing lines belong to the block.
            break;
        } else {
            read_row(row);
        }
        last = row;
    }
    if (closed_) report_rows_below(last);
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
            bands_.push_back(&context_.sheet.row(row).front());
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

// The last row that is a closing line; 0 if there is none below the head.
std::uint32_t BlockReader::last_total() {
    if (last_total_) return *last_total_;
    last_total_ = 0;
    for (std::uint32_t row = end_; row-- > located_.bottom + 1;) {
        if (sorter_.sort(row).sort != RowSort::total) continue;
        last_total_ = row;
        break;
    }
    return *last_total_;
}

void BlockReader::note_columns() {
    table_.columns.reserve(located_.match.columns.size() + 1);  // and the row labels' own
    for (std::size_t spec = 0; spec < bound_.size(); ++spec) {
        for (const HeadColumn& place : bound_[spec].places) {
            const std::string_view unit = unit_of_head(place);
            // A column found by its row labels has no head.
            const std::string_view text =
                place.text.empty() ? std::string_view() : context_.values.stored_text(place.head);
            table_.columns.push_back({static_cast<std::uint16_t>(spec), place.first, place.head,
                                      text, unit, bound_[spec].mistyped});
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
    const std::uint32_t below = located_.bottom + 1;
    if (head.depth > 1) return money_alone(head.text, context_.index);
    const xlsx::Cell* const cell =
        sorter_.names_units(below) ? context_.sheet.grid().seen_at({below, head.first}) : nullptr;
    return cell == nullptr ? std::string_view() : money_alone(cell->text, context_.index);
}

bool BlockReader::has_answers(std::uint32_t row) const {
    for (const MatchedColumn& column : located_.match.columns) {
        if (!answers_[column.spec]) continue;
        if (context_.sheet.grid().at({row, column.head.first}) != nullptr) return true;
    }
    return false;
}

// Something in this very row that is not a label carried down: else the row is empty paper. What
// the office explains beside a row does not make one of it that nobody named or filled in.
bool BlockReader::has_own_content(std::uint32_t row) const {
    for (std::size_t spec = 0; spec < bound_.size(); ++spec) {
        const mapping::ColumnSpec& column = block_.columns[spec];
        if (column.type == FieldType::level && column.level < lowest_level_) continue;
        const bool explains = column.given && column.type == FieldType::text && lowest_level_ > 0;
        if (explains && context_.places == nullptr) continue;
        for (const HeadColumn& place : bound_[spec].places) {
            if (context_.sheet.grid().at({row, place.first}) != nullptr) return true;
        }
    }
    return false;
}

// Template text in the place of a name (指标1：, ……), and nothing filled in beside it; nullptr
// where there is none.
const xlsx::Cell* BlockReader::placeholder(std::uint32_t row) const {
    if (!name_ || block_.placeholders.empty() || has_answers(row)) return nullptr;
    const xlsx::Cell* const cell =
        context_.sheet.grid().at({row, bound_[*name_].places.front().first});
    if (cell == nullptr) return nullptr;
    const std::string key = label_key(cell->text);
    const auto& known = words_.placeholders;
    const bool fits = key.empty() || std::find(known.begin(), known.end(), key) != known.end();
    return fits ? cell : nullptr;
}

void BlockReader::read_row(std::uint32_t row) {
    if (!has_own_content(row)) return read_room(row);
    levels_.enter(row, label_across(row));
    if (const xlsx::Cell* const prompt = placeholder(row)) {
        table_.prompts.push_back(context_.values.read(prompt->at));
        if (context_.places != nullptr) add_record(unlabelled_kind(), row, RowUse::prompt);
        return;
    }
    const auto kind = row_kind(row);
    if (!kind) return;
    add_record(*kind, row, RowUse::record);
    report_figure_in_label(table_.records.back());
    if (!bands_.empty() && context_.places == nullptr) report_bands();
    if (levels_.lacks_higher_level() && !opens_rows(*kind)) {
        context_.report(Code::row_outside_levels, {row, 0}, "", "", block_.name);
    }
    if (context_.sheet.grid().row_hidden(row)) {
        context_.report(Code::row_hidden, {row, 0}, "", "", block_.name);
    }
}

// A row without content of its own is no record, but room for one.
void BlockReader::read_room(std::uint32_t row) {
    const bool labelled = !block_.row_kinds.empty() && unlabelled_kind().empty();
    levels_.enter(row);
    if (context_.places != nullptr && !labelled) add_record(unlabelled_kind(), row, RowUse::room);
}

void BlockReader::add_record(std::string_view kind, std::uint32_t row, RowUse use) {
    Record record{kind, row, context_.lists.take()};
    record.fields.reserve(bound_.size() + 1);
    for (std::size_t spec = 0; spec < bound_.size(); ++spec) add_fields(record, spec);
    if (context_.places == nullptr) use_fallbacks(record, block_);
    add_head_text(record);
    if (has_unit_columns_) use_unit_columns(record);
    use_row_unit(record);
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
        if (!beside || !labels_row(grid.at(from))) return context_.values.read(from, value);
        value.cell = from;
        return;
    }
    CellRef where{row, place.first};
    const xlsx::Cell* cell = grid.seen_at(where);
    // Below a head merged over several columns an unmerged value may stand in any of them.
    while (cell == nullptr && where.column < place.last) {
        ++where.column;
        cell = grid.seen_at(where);
    }
    if (cell == nullptr) {
        where = {row, place.first};
        // 合计 that lost its merge stands in front of its column.
        if (spec == row_label_ && context_.places == nullptr) where = row_label_place(row);
        cell = grid.seen_at(where);
    }
    const CellRange merge = grid.merge_at(where);
    value.shared_rows = static_cast<std::uint16_t>(std::min(merge.rows(), 0xFFFFU));
    const bool across = cell != nullptr && cell->at.column < place.first && spec != row_label_;
    const bool label = (across || is_figure(column.type)) && labels_row(cell);
    if (cell != nullptr && !label) {
        context_.values.read(*cell, value);
    } else {
        value.cell = merge.first;
    }
}

void BlockReader::add_fields(Record& record, std::size_t spec) {
    const mapping::ColumnSpec& column = block_.columns[spec];
    const bool list = is_list(column);
    for (const HeadColumn& place : bound_[spec].places) {
        Field& field = record.fields.emplace_back();
        field.path = column.path;
        field.type = column.type;
        field.spec = static_cast<std::uint16_t>(spec);
        read_value(spec, place, record.row, field.value);
        if (place.first != place.last) read_parts(spec, place, record.row, field.value);
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

// A row label that states a unit of money (合计（元）) speaks for the row's amounts.
void BlockReader::use_row_unit(Record& record) const {
    if (!row_label_ || bound_[*row_label_].places.empty()) return;
    const std::string_view unit = context_.sheet.words_at(row_label_place(record.row)).unit;
    if (context_.index.money_factor(unit) == nullptr) return;
    for (Field& field : record.fields) {
        if (field.type == FieldType::amount && field.value.unit.empty()) field.value.unit = unit;
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
