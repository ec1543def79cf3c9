// SPDX-License-Identifier: MIT
#include "export/fill/table_findings.hpp"

#include <algorithm>
#include <string>

#include "base/text/white_space.hpp"
#include "check/rules/form_view.hpp"
#include "export/fill/cell_writer.hpp"
#include "export/fill/row_identity.hpp"
#include "import/fields/answer_columns.hpp"
#include "normalise/number_cell.hpp"

namespace jixiao::fill {
namespace {

using importer::RowUse;

class TableTeller {
  public:
    explicit TableTeller(const TableOutcome& outcome) : outcome_(outcome), scene_(outcome.scene) {}

    void tell() {
        tell_lost_columns();
        tell_lost_records();
        tell_added_rows();
        tell_empty_columns();
        tell_empty_rows();
    }

  private:
    struct LostColumn {
        const Field* first = nullptr;
        std::size_t count = 0;
    };

    [[nodiscard]] bool has_place(std::string_view path) const {
        const auto& columns = outcome_.table.columns;
        const bool headed = std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
            return outcome_.block.columns[column.spec].path == path;
        });
        return headed || path == outcome_.block.head_into;
    }

    void tell_lost_columns() const {
        std::vector<LostColumn> lost;
        for (const Record* const record : outcome_.records) {
            for (const Field& field : record->fields) {
                if (!says_something(field.value) || has_place(field.path)) continue;
                const auto known = std::find_if(lost.begin(), lost.end(), [&](const auto& other) {
                    return other.first->path == field.path;
                });
                if (known != lost.end()) {
                    ++known->count;
                } else {
                    lost.push_back({&field, 1});
                }
            }
        }
        const check::FormView words(scene_.data, scene_.mapping);
        for (const LostColumn& column : lost) {
            const Field& first = *column.first;
            check::Spot spot;
            spot.table = outcome_.data.front();
            spot.spec = first.spec;
            scene_.report_lost(first.value.cell, full_path(first.path), words.heading(spot),
                               check::on_one_line(trimmed(first.value.printed)), column.count);
        }
    }

    [[nodiscard]] std::string full_path(std::string_view path) const {
        return std::string(outcome_.table.name) + "." + std::string(path);
    }

    void tell_lost_records() const {
        for (const Record* const record : outcome_.records) {
            const auto& slots = outcome_.slots;
            if (std::any_of(slots.begin(), slots.end(),
                            [&](const Slot& slot) { return slot.data == record; })) {
                continue;
            }
            std::string values;
            CellRef at{record->row, 0};
            for (const Field& field : record->fields) {
                if (!says_something(field.value) || field.type == FieldType::label) continue;
                if (values.empty()) at = field.value.cell;
                values.append(values.empty() ? "" : "、").append(field.value.printed);
            }
            if (values.empty()) continue;
            const std::string row =
                std::string(outcome_.table.name) + "[" + std::string(record->kind) + "]";
            scene_.report_data(Code::fill_record_without_row, at, row, values);
        }
    }

    [[nodiscard]] bool is_printed(const BlankRow& row) const {
        return row.use == RowUse::record &&
               !identity_of(row.record, name_path(outcome_.block)).name.is_blank();
    }

    [[nodiscard]] static std::string name_of(const Record& record, std::string_view path) {
        return std::string(identity_of(record, path).name.text);
    }

    // A row without a name is known by the label of its kind, or else by its levels.
    [[nodiscard]] static std::string words_of(const Record& record, const mapping::Block& block) {
        std::string words = name_of(record, name_path(block));
        if (words.empty()) words = label_of_kind(block, record.kind);
        if (!words.empty()) return words;
        for (const auto& [path, word] : identity_of(record, name_path(block)).levels) {
            if (word.is_blank()) continue;
            words.append(words.empty() ? "" : " · ").append(check::on_one_line(word.text));
        }
        return words;
    }

    void tell_added_rows() const {
        if (outcome_.data.empty()) return;
        const auto& rows = outcome_.rows;
        const bool any_printed = std::any_of(rows.begin(), rows.end(),
                                             [&](const BlankRow& row) { return is_printed(row); });
        if (!any_printed) return;
        const auto& block = scene_.mapping.blocks[outcome_.data.front()->block];
        for (const Slot& slot : outcome_.slots) {
            if (slot.row || slot.data == nullptr) continue;
            scene_.report(Code::fill_row_added, {slot.at, 0}, std::string(outcome_.table.name),
                          words_of(*slot.data, block));
        }
    }

    // Columns that the data know nothing of; single blanks are the data's own.
    void tell_empty_columns() const {
        for (const FoundColumn& column : outcome_.table.columns) {
            const mapping::ColumnSpec& spec = outcome_.block.columns[column.spec];
            const bool asks = importer::is_answer(spec) ||
                              (spec.type == FieldType::text && !spec.given && !spec.row_label);
            if (!asks || is_known(spec.path)) continue;
            scene_.report(spec.required ? Code::fill_required_missing : Code::fill_no_data,
                          column.head, full_path(spec.path), {}, std::string(trimmed(column.text)));
        }
    }

    [[nodiscard]] bool is_known(std::string_view path) const {
        return std::any_of(outcome_.data.begin(), outcome_.data.end(), [&](const Table* table) {
            const auto& columns = scene_.mapping.blocks[table->block].columns;
            return std::any_of(columns.begin(), columns.end(),
                               [&](const auto& column) { return column.path == path; });
        });
    }

    void tell_empty_rows() const {
        if (outcome_.records.empty()) return;
        for (const Slot& slot : outcome_.slots) {
            if (!slot.row || slot.data != nullptr || !is_printed(outcome_.rows[*slot.row]))
                continue;
            const Record& record = outcome_.rows[*slot.row].record;
            scene_.report(Code::fill_row_without_data, {slot.at, 0},
                          std::string(outcome_.table.name), {},
                          name_of(record, name_path(outcome_.block)));
        }
    }

    const TableOutcome& outcome_;
    const FillScene& scene_;
};

}  // namespace

bool says_something(const Value& value) {
    return value.stored != CellType::blank && !is_dash(normalise::answer_of(value));
}

void tell_about_table(const TableOutcome& outcome) {
    TableTeller(outcome).tell();
}

}  // namespace jixiao::fill
