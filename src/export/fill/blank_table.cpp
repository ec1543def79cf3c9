// SPDX-License-Identifier: MIT
#include "export/fill/blank_table.hpp"

#include <algorithm>

#include "export/fill/blank_form.hpp"

namespace jixiao::fill {
namespace {

using importer::RowUse;

// Every row of the block has a label of its own.
bool is_labelled(const mapping::Block& block) {
    const auto& kinds = block.row_kinds;
    return !kinds.empty() && std::all_of(kinds.begin(), kinds.end(), [](const auto& kind) {
        return !kind.labels.empty() && kind.opens.empty();
    });
}

// The rows of one table of a template.
class RowFinder {
  public:
    RowFinder(const BlankForm& blank, std::size_t table)
        : blank_(blank), table_(blank.form->tables[table]), places_(blank.places->tables[table]) {}

    [[nodiscard]] std::vector<BlankRow> find() const {
        std::vector<BlankRow> rows;
        for (std::size_t i = 0; i < table_.records.size(); ++i) {
            const Record& record = table_.records[i];
            if (places_.rows[i] == RowUse::room && !is_ruled(record)) continue;
            rows.push_back({record, places_.rows[i]});
        }
        if (!is_labelled(blank_.mapping->blocks[table_.block])) add_rows_below(rows);
        return rows;
    }

  private:
    // Beside or below a level's label, or with a format of its own: no blank line between two
    // tables.
    [[nodiscard]] bool is_ruled(const Record& record) const {
        return std::any_of(record.fields.begin(), record.fields.end(), [&](const Field& field) {
            const CellRef at = field.value.cell;
            const CellRange merge = blank_.sheet->grid().merge_at(at);
            if (at.row != record.row) return merge.last.row >= record.row;
            // A label across several columns is a heading.
            if (!blank_.sheet->text(at).empty() && merge.columns() == 1) return true;
            return blank_.sheet->paper().lists(at) && blank_.sheet->paper().style(at) != 0;
        });
    }

    // Where nothing follows the table, ruled rows that hold nothing at all.
    void add_rows_below(std::vector<BlankRow>& rows) const {
        const std::uint32_t last = rows.empty() ? places_.head : rows.back().record.row;
        std::uint32_t row = last + 1;
        if (table_.range.last.row <= last) {
            for (; row >= blank_.sheet->grid().row_count(); ++row) {
                BlankRow below = blank_row(rows, row);
                if (!is_ruled(below.record)) break;
                rows.push_back(std::move(below));
            }
        }
        if (rows.empty()) rows.push_back(blank_row(rows, row));
    }

    [[nodiscard]] BlankRow blank_row(const std::vector<BlankRow>& rows, std::uint32_t row) const {
        BlankRow blank;
        blank.use = RowUse::room;
        blank.record.row = row;
        if (!rows.empty()) blank.record.kind = kind_below(rows.back().record.kind);
        const auto& specs = blank_.mapping->blocks[table_.block].columns;
        for (const FoundColumn& column : table_.columns) {
            Field field{specs[column.spec].path, specs[column.spec].type, column.spec, {}};
            field.value.cell = {row, column.column};
            blank.record.fields.push_back(field);
        }
        return blank;
    }

    // The kind of a row without a label below a row of this kind.
    [[nodiscard]] std::string_view kind_below(std::string_view kind) const {
        const auto& kinds = blank_.mapping->blocks[table_.block].row_kinds;
        if (kind_label(blank_.mapping->blocks[table_.block], kind) == KindLabel::none) return kind;
        for (const mapping::RowKind& known : kinds) {
            if (known.name == kind && !known.opens.empty()) return known.opens;
        }
        for (const mapping::RowKind& known : kinds) {
            if (known.data && known.labels.empty()) return known.name;
        }
        return kind;
    }

    const BlankForm& blank_;
    const Table& table_;
    const importer::TablePlaces& places_;
};

}  // namespace

KindLabel kind_label(const mapping::Block& block, std::string_view kind) {
    for (const mapping::RowKind& known : block.row_kinds) {
        if (known.name != kind || known.labels.empty()) continue;
        return known.opens.empty() ? KindLabel::alone : KindLabel::opens_group;
    }
    return KindLabel::none;
}

BlankTable blank_table(const BlankForm& blank, std::size_t table) {
    const mapping::Block& block = blank.mapping->blocks[blank.form->tables[table].block];
    BlankTable result;
    result.labelled = is_labelled(block);
    result.rows = RowFinder(blank, table).find();
    for (BlankRow& row : result.rows) {
        if (row.use == RowUse::record) row.kind_label = kind_label(block, row.record.kind);
        result.identities.push_back(identity_of(row.record, name_path(block)));
    }
    return result;
}

}  // namespace jixiao::fill
