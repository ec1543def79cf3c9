// SPDX-License-Identifier: MIT
#include "export/template/data_content.hpp"

#include <algorithm>

#include "base/text/white_space.hpp"
#include "export/template/year_words.hpp"
#include "xlsx/number_format/cell_number.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Block;
using mapping::ColumnSpec;
using mapping::FieldPlace;
using mapping::Mapping;

class FormTaker {
  public:
    FormTaker(const Mapping& mapping, const Form& form, FormContent& content)
        : mapping_(mapping), form_(form), content_(content) {}

    bool run() {
        if (mapping_.layout.sheet.empty()) content_.sheet = undated(form_.sheet);
        take_titles();
        bool any = false;
        for (const Table& table : form_.tables) {
            const Block& block = mapping_.blocks[table.block];
            if (names_its_rows(block)) continue;
            take_table(table, block);
            any = any || !table.records.empty();
        }
        return any || std::all_of(mapping_.blocks.begin(), mapping_.blocks.end(), names_its_rows);
    }

  private:
    // Rows that the mapping knows are better printed as it says.
    static bool names_its_rows(const Block& block) {
        return !block.row_kinds.empty() &&
               std::all_of(block.row_kinds.begin(), block.row_kinds.end(),
                           [](const auto& kind) { return kind.opens.empty() && !kind.data; });
    }

    [[nodiscard]] const Field* field_at(FieldPlace place) const {
        for (const Field& field : form_.fields) {
            if (field.spec >= mapping_.fields.size() || field.type == FieldType::year) continue;
            const mapping::FieldSpec& spec = mapping_.fields[field.spec];
            if (spec.path == field.path && spec.place == place) return &field;
        }
        return nullptr;
    }

    [[nodiscard]] std::string undated(std::string_view text) const {
        return without_year(text, year_of(form_));
    }

    void take_titles() {
        const mapping::Layout& look = mapping_.layout;
        const Field* const before = field_at(FieldPlace::before_title);
        if (look.before_title.empty() && before != nullptr) {
            content_.before_title = undated(before->value.raw);
        }
        const Field* const title = field_at(FieldPlace::title);
        if (look.title.empty() && title != nullptr && !title->value.raw.empty()) {
            content_.title = undated(title->value.raw);
        }
        const Field* const after = field_at(FieldPlace::after_title);
        if (after != nullptr && !after->value.raw.empty()) {
            content_.after_title = undated(after->value.raw);
        }
    }

    [[nodiscard]] bool is_taken(const ColumnSpec& column) const {
        const auto& targets = mapping_.layout.targets;
        return column.given || column.row_label || column.type == FieldType::level ||
               column.type == FieldType::label ||
               std::any_of(targets.begin(), targets.end(),
                           [&](const auto& target) { return target.text == column.path; });
    }

    void take_table(const Table& table, const Block& block) {
        if (table.records.empty()) return;
        TableContent taken;
        taken.block = table.block;
        taken.fixed = true;
        find_places(table, block);
        for (std::size_t i = 0; i < table.records.size(); ++i) {
            const Record& record = table.records[i];
            ContentRow row;
            row.kind = record.kind;
            for (const Field& field : record.fields) take(table, block, i, field, row);
            join_lists(block, row);
            if (taken.head.empty()) taken.head = head_of(block, record);
            taken.rows.push_back(std::move(row));
        }
        content_.tables[table.block] = std::move(taken);
    }

    static std::string head_of(const Block& block, const Record& record) {
        for (const Field& field : record.fields) {
            if (!block.head_into.empty() && field.path == block.head_into) {
                return std::string(field.value.raw);
            }
        }
        return {};
    }

    // The sheet's columns that hold the values of a list, from left to right.
    void find_places(const Table& table, const Block& block) {
        places_.assign(block.columns.size(), {});
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (field.spec >= block.columns.size()) continue;
                auto& columns = places_[field.spec];
                const std::uint32_t column = field.value.cell.column;
                const auto at = std::lower_bound(columns.begin(), columns.end(), column);
                if (at == columns.end() || *at != column) columns.insert(at, column);
            }
        }
    }

    void take(const Table& table, const Block& block, std::size_t index, const Field& field,
              ContentRow& row) const {
        if (field.spec >= block.columns.size() || !is_taken(block.columns[field.spec])) return;
        if (field.path != block.columns[field.spec].path) return;  // the head's words
        const Value& value = field.value;
        if (trimmed(value.raw).empty() || is_covered(table, index, field)) return;
        const auto& columns = places_[field.spec];
        const auto place = std::lower_bound(columns.begin(), columns.end(), value.cell.column);
        ContentValue out;
        out.spec = field.spec;
        out.place = static_cast<std::uint16_t>(place - columns.begin());
        out.rows = rows_of(table, index, field);
        put_content(value, block.columns[field.spec].type, out);
        row.values.push_back(std::move(out));
    }

    static void put_content(const Value& value, FieldType type, ContentValue& out) {
        if (value.has_number && type != FieldType::measure) {
            out.number = value.number;
            return;
        }
        // A number among words stays one unless it is shown in its own way: 95%.
        if (value.stored == CellType::number && xlsx::CellNumber::parse(value.printed)) {
            if (const auto number = xlsx::CellNumber::parse(value.raw)) {
                out.number = number->to_decimal();
            }
        }
        if (!out.number) out.text = value.stored == CellType::text ? value.raw : value.printed;
    }

    // A text alone in the first place of a list was merged over all of them.
    void join_lists(const Block& block, ContentRow& row) const {
        for (ContentValue& value : row.values) {
            const bool list = block.columns[value.spec].path.ends_with("[]");
            const bool alone =
                std::count_if(row.values.begin(), row.values.end(),
                              [&](const auto& other) { return other.spec == value.spec; }) == 1;
            value.across = list && alone && value.place == 0 && places_[value.spec].size() > 1;
        }
    }

    static const Field* same_cell(const Record& record, const Field& field) {
        for (const Field& other : record.fields) {
            const bool same = other.spec == field.spec && other.value.cell == field.value.cell &&
                              other.path == field.path;
            if (same) return &other;
        }
        return nullptr;
    }

    static bool is_covered(const Table& table, std::size_t index, const Field& field) {
        return index > 0 && same_cell(table.records[index - 1], field) != nullptr;
    }

    static std::uint16_t rows_of(const Table& table, std::size_t index, const Field& field) {
        std::uint16_t rows = 1;
        while (index + rows < table.records.size() &&
               same_cell(table.records[index + rows], field) != nullptr) {
            ++rows;
        }
        return rows;
    }

    const Mapping& mapping_;
    const Form& form_;
    FormContent& content_;
    std::vector<std::vector<std::uint32_t>> places_;  // by column of the block
};

}  // namespace

bool take_from_form(const Mapping& mapping, const Form& form, FormContent& content) {
    return FormTaker(mapping, form, content).run();
}

std::string_view year_of(const Form& form) {
    for (const Field& field : form.fields) {
        if (field.type == FieldType::year) return field.value.text;
    }
    return {};
}

}  // namespace jixiao::exporter
