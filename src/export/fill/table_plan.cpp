// SPDX-License-Identifier: MIT
#include "export/fill/table_plan.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/text/label_key.hpp"
#include "check/rules/form_view.hpp"
#include "export/fill/column_runs.hpp"
#include "export/fill/table_findings.hpp"
#include "import/fields/answer_columns.hpp"
#include "import/sheet_view.hpp"
#include "normalise/amount_scale.hpp"

namespace jixiao::fill {
namespace {

using importer::RowUse;

// The columns that the template's table has, lists once a place.
std::vector<BlankColumn> columns_of(const BlankForm& blank, const Table& table) {
    const mapping::Block& block = blank.mapping->blocks[table.block];
    const std::string_view name = name_path(block);
    std::vector<BlankColumn> columns;
    for (const FoundColumn& found : table.columns) {
        const mapping::ColumnSpec& spec = block.columns[found.spec];
        const auto same = [&](const BlankColumn& other) { return other.spec == &spec; };
        const auto before = std::count_if(columns.begin(), columns.end(), same);
        columns.push_back({&spec, static_cast<std::size_t>(before), spec.path == name,
                           spec.type == FieldType::level, false});
    }
    return columns;
}

class TablePlanner {
  public:
    TablePlanner(const FillScene& scene, CellWriter& writer, std::size_t table,
                 const std::vector<const Table*>& data, std::uint32_t above)
        : scene_(scene),
          writer_(writer),
          table_(scene.blank.form->tables[table]),
          block_(scene.blank.mapping->blocks[table_.block]),
          data_(data),
          blank_(scene.blank.tables[table]),
          rows_(blank_.rows),
          above_(above) {}

    std::uint32_t plan() {
        std::vector<const Record*> records;
        for (const Table* const table : data_) {
            for (const Record& record : table->records) records.push_back(&record);
        }
        const std::string_view name = data_name_path();
        std::vector<RowIdentity> said;
        for (const Record* const record : records) said.push_back(identity_of(*record, name));
        slots_ = place_records(records, said, blank_);
        for (Slot& slot : slots_) slot.at += above_;
        for (const Slot& slot : slots_) identities_.push_back(identity(slot));
        for (BlankColumn& column : columns_of(scene_.blank, table_)) plan_column(column);
        tell_about_table({scene_, table_, block_, data_, rows_, slots_, records});
        return insert_rows();
    }

  private:
    [[nodiscard]] std::string_view data_name_path() const {
        if (data_.empty()) return name_path(block_);
        return name_path(scene_.mapping.blocks[data_.front()->block]);
    }

    // What the row of the result is about: as the template prints it, else as the data say.
    [[nodiscard]] RowIdentity identity(const Slot& slot) const {
        RowIdentity blank = blank_.identities[slot.like];
        if (slot.said == nullptr) return blank;
        const auto& levels = slot.said->levels;
        for (auto& level : blank.levels) {
            if (slot.row && !level.second.is_blank()) continue;
            const auto said = std::find_if(levels.begin(), levels.end(), [&](const auto& one) {
                return one.first == level.first;
            });
            level.second = said == levels.end() ? RowWord() : said->second;
        }
        return blank;
    }

    void plan_column(BlankColumn& column) {
        std::vector<SlotValue> values;
        values.reserve(slots_.size());
        for (const Slot& slot : slots_) values.push_back(value_of(column, slot));
        column.repeats = column.is_level && !column.is_name && repeats(values);
        scale_ = amount_scale(column);
        shared_.clear();
        const FoundColumn* const head = head_of(column);
        head_unit_ = head == nullptr ? std::string_view() : head->unit;
        for (const ColumnRun& run :
             runs_of(column, slots_, values, identities_, scene_.blank.sheet->grid())) {
            plan_run(column, run, values);
        }
    }

    [[nodiscard]] SlotValue value_of(const BlankColumn& column, const Slot& slot) const {
        SlotValue value;
        value.blank = field_at(rows_[slot.like].record, column.spec->path, column.occurrence);
        if (slot.data == nullptr) return value;
        value.data = field_at(*slot.data, column.spec->path, column.occurrence);
        if (value.data == nullptr || !is_borrowed(*slot.data, *value.data)) return value;
        value.data = nullptr;
        return value;
    }

    // Taken from another column of the record, where its own cell was blank.
    [[nodiscard]] bool is_borrowed(const Record& record, const Field& field) const {
        const auto& columns = scene_.mapping.blocks[data_.front()->block].columns;
        if (field.spec >= columns.size() || columns[field.spec].fallback.empty()) return false;
        const Field* const source = field_at(record, columns[field.spec].fallback);
        return source != nullptr && source->value.cell == field.value.cell;
    }

    // Whether the level's label stands in every row: in the template, or else in the data.
    [[nodiscard]] bool repeats(const std::vector<SlotValue>& values) const {
        bool anew = false;
        for (std::size_t i = 1; i < values.size(); ++i) {
            for (const Field* SlotValue::*side : {&SlotValue::blank, &SlotValue::data}) {
                const Field* const own = values[i].*side;
                const Field* const above = values[i - 1].*side;
                if (own == nullptr || above == nullptr) continue;
                if (side == &SlotValue::blank && !(slots_[i].row && slots_[i - 1].row)) continue;
                if (trimmed(own->value.raw).empty() || own->value.raw != above->value.raw) {
                    continue;
                }
                // One merged label in the template settles it.
                if (side == &SlotValue::blank && own->value.cell == above->value.cell) return false;
                anew = anew || own->value.cell != above->value.cell;
            }
        }
        return anew;
    }

    [[nodiscard]] const FoundColumn* head_of(const BlankColumn& column) const {
        for (const FoundColumn& found : table_.columns) {
            if (&block_.columns[found.spec] == column.spec) return &found;
        }
        return nullptr;
    }

    [[nodiscard]] normalise::AmountScale amount_scale(const BlankColumn& column) const {
        const FoundColumn* const head = head_of(column);
        return normalise::find_amount_scale(column.spec, head, *scene_.blank.form,
                                            *scene_.blank.mapping, scene_.dictionaries.units());
    }

    // A row label with a unit of its own speaks for the row's amounts.
    [[nodiscard]] normalise::AmountScale row_scale(const Field& blank) const {
        return normalise::stated_scale(blank.value, scene_.dictionaries.units()).value_or(scale_);
    }

    void plan_run(const BlankColumn& column, const ColumnRun& run,
                  const std::vector<SlotValue>& values) {
        const Field* const blank = values[run.first].blank;
        if (blank == nullptr) return;
        const Slot& slot = slots_[run.first];
        const bool own = slot.row && blank->value.cell.row == rows_[*slot.row].record.row;
        const Field* data = nullptr;
        for (std::size_t i = run.first; i < run.last && data == nullptr; ++i) data = values[i].data;
        const bool label = column.is_level && !column.is_name;
        // What a merged cell covers would not be seen.
        const bool apart = slot.row && !own && data != nullptr && !label;
        const CellRange place = merge(run, *blank, apart);
        const TargetCell cell{place.first, blank->value.cell, !own};
        if (slot.row && !own && (data == nullptr || label)) return;  // goes on from above
        if (data != nullptr && is_figure(data->type) && data->value.shared_rows > 1 &&
            !shared_.insert(data->value.cell).second) {
            // A second time it would count twice.
            tell_no_place(*data);
        } else if (data != nullptr) {
            put(column, cell, slot, *blank, *data);
        } else {
            leave(column, cell, slot);
        }
        for (std::size_t i = run.first + 1; i < run.last; ++i) clear_covered(i, values);
    }

    void tell_no_place(const Field& data) const {
        check::Spot spot;
        spot.table = data_.front();
        spot.spec = data.spec;
        scene_.report_lost(data.value.cell, std::string(table_.name) + "." + std::string(data.path),
                           check::FormView(scene_.data, scene_.mapping).heading(spot),
                           std::string(trimmed(data.value.printed)), 1);
    }

    void put(const BlankColumn& column, const TargetCell& cell, const Slot& slot,
             const Field& blank, const Field& data) {
        const bool printed = slot.row && !cell.added && rows_[*slot.row].use == RowUse::record &&
                             !trimmed(scene_.blank.sheet->text(cell.like)).empty();
        const bool label = column.spec->row_label || column.spec->type == FieldType::label;
        if (column.is_level || column.is_name) {
            put_label(column, cell, slot, data);
        } else if (!printed || !(label || column.spec->given)) {
            const normalise::AmountScale scale = row_scale(blank);
            writer_.put(cell, data, column.spec->type, &scale, head_unit_);
            if (column.spec->type == FieldType::measure) clear_parts(column, cell);
        } else if (column.spec->given && !says_the_same(blank.value, data.value)) {
            scene_.report(Code::fill_printed_differs, cell.at, std::string(data.path),
                          std::string(data.value.printed), std::string(blank.value.printed));
        }
    }

    // Operator and unit that the template prints in cells of their own below the same head: the
    // value says them itself.
    void clear_parts(const BlankColumn& column, const TargetCell& cell) {
        const FoundColumn* const head = head_of(column);
        if (head == nullptr || cell.added) return;
        const xlsx::Grid& grid = scene_.blank.sheet->grid();
        const std::uint32_t last = grid.merge_at(head->head).last.column;
        for (std::uint32_t at = grid.merge_at(cell.like).last.column + 1; at <= last; ++at) {
            writer_.clear({{cell.at.row, at}, {cell.like.row, at}, false});
        }
    }

    // A printed label stays unless it only is written in another way in the same form.
    void put_label(const BlankColumn& column, const TargetCell& cell, const Slot& slot,
                   const Field& data) {
        const std::string_view printed =
            cell.added ? std::string_view() : scene_.blank.sheet->text(cell.like);
        const std::string_view text = trimmed(data.value.text);
        if (trimmed(printed).empty()) {
            // 合计 may stand where the data's form does not look for it.
            const std::string kind(
                label_of_kind(scene_.mapping.blocks[data_.front()->block], slot.data->kind));
            if (column.is_name && text.empty() && !kind.empty()) {
                return writer_.put_text(cell, kind);
            }
            return writer_.put(cell, data, column.spec->type);
        }
        const bool prompt = slot.row && rows_[*slot.row].use == RowUse::prompt && column.is_name;
        const bool may_rewrite = scene_.same_form() && !column.spec->row_label;
        if (prompt || (may_rewrite && is_other_spelling(data, text, trimmed(printed)))) {
            writer_.put_text(cell, std::string(data.value.raw));
        }
    }

    // Of the same word.
    static bool is_other_spelling(const Field& data, std::string_view text,
                                  std::string_view printed) {
        if (text == printed) return false;
        const RowWord wanted{text, data.value.code, label_key(text)};
        return wanted.same({printed, {}, label_key(printed)});
    }

    // A row that gets no answer.
    void leave(const BlankColumn& column, const TargetCell& cell, const Slot& slot) {
        if (!slot.row || cell.added) return;
        const RowUse use = rows_[*slot.row].use;
        if (use == RowUse::prompt && column.is_name) return writer_.clear(cell);
        const bool answer = importer::is_answer(*column.spec) ||
                            (column.spec->type == FieldType::text && !column.is_name);
        const bool kept = column.spec->given || column.spec->row_label ||
                          scene_.blank.sheet->has_formula(cell.like) ||
                          is_dash(scene_.blank.sheet->text(cell.like));
        if (answer && !kept) writer_.clear(cell);
    }

    void clear_covered(std::size_t index, const std::vector<SlotValue>& values) {
        const Slot& slot = slots_[index];
        const Field* const blank = values[index].blank;
        if (!slot.row || blank == nullptr) return;
        if (blank->value.cell.row != rows_[*slot.row].record.row) return;
        writer_.clear({{slot.at, blank->value.cell.column}, blank->value.cell, false});
    }

    // The cells that the run has together, merged if they are not so already.
    CellRange merge(const ColumnRun& run, const Field& blank, bool apart) {
        const CellRange old = scene_.blank.sheet->grid().merge_at(blank.value.cell);
        const std::uint32_t first = slots_[run.first].at;
        const std::uint32_t last = slots_[run.last - 1].at;
        const CellRange place{{first, old.first.column}, {last, old.last.column}};
        const bool alone = place.rows() == 1 && place.columns() == 1;
        const bool other_size = old.rows() != place.rows();
        if ((is_beside_new_rows(run) && !alone) || (other_size && (apart || is_cut(run, old)))) {
            scene_.plan.merges.push_back(place);
        }
        return place;
    }

    // Inserted rows belong to whatever their model belongs to, unless it is said otherwise.
    [[nodiscard]] bool is_beside_new_rows(const ColumnRun& run) const {
        const std::size_t first = run.first == 0 ? 0 : run.first - 1;
        const std::size_t last = std::min(run.last + 1, slots_.size());
        return std::any_of(slots_.begin() + static_cast<std::ptrdiff_t>(first),
                           slots_.begin() + static_cast<std::ptrdiff_t>(last),
                           [](const Slot& slot) { return !slot.row; });
    }

    // The template merges other rows than the run has.
    [[nodiscard]] bool is_cut(const ColumnRun& run, const CellRange& old) const {
        const std::uint32_t above = slots_[run.first].at - rows_[slots_[run.first].like].record.row;
        const CellRange shifted{{old.first.row + above, old.first.column},
                                {old.last.row + above, old.last.column}};
        return slots_[run.first].at <= shifted.first.row ||
               slots_[run.last - 1].at > shifted.last.row;
    }

    // The insertions that the slots stand for, each stretch of rows as one.
    std::uint32_t insert_rows() {
        std::uint32_t count = 0;
        for (const Slot& slot : slots_) {
            if (slot.row) continue;
            ++count;
            auto& insertions = scene_.plan.insertions;
            const std::uint32_t like = rows_[slot.like].record.row;
            if (!insertions.empty() && insertions.back().before == slot.before &&
                insertions.back().like == like) {
                ++insertions.back().count;
            } else {
                insertions.push_back({slot.before, 1, like});
            }
        }
        return count;
    }

    const FillScene& scene_;
    CellWriter& writer_;
    const Table& table_;
    const mapping::Block& block_;
    const std::vector<const Table*>& data_;
    const BlankTable& blank_;
    const std::vector<BlankRow>& rows_;
    std::uint32_t above_;
    std::vector<Slot> slots_;
    std::vector<RowIdentity> identities_;
    normalise::AmountScale scale_;  // of the column that is planned
    std::string_view head_unit_;
    std::set<CellRef>
        shared_;  // of the column's data: cells of several rows that have been written
};

}  // namespace

std::uint32_t plan_table(const FillScene& scene, CellWriter& writer, std::size_t table,
                         const std::vector<const Table*>& data, std::uint32_t above) {
    return TablePlanner(scene, writer, table, data, above).plan();
}

}  // namespace jixiao::fill
