// SPDX-License-Identifier: MIT
#include "import/form_binder.hpp"

#include <algorithm>

#include "import/blocks/block_reader.hpp"
#include "import/blocks/column_findings.hpp"
#include "import/blocks/form_blocks.hpp"
#include "import/blocks/headless_columns.hpp"
#include "import/blocks/unread_tables.hpp"
#include "import/fields/answer_columns.hpp"
#include "import/fields/field_finder.hpp"
#include "import/units/amount_unit.hpp"
#include "import/values/year_text.hpp"

namespace jixiao::importer {
namespace {

// Nothing was reported in an unfilled form: the names that a template brings along (or 指标1：) are
// no indicators. Tables whose every row the form itself fixes (funding) keep their rows.
void drop_template_rows(Form& form, const mapping::Mapping& mapping) {
    for (Table& table : form.tables) {
        const auto& kinds = mapping.blocks[table.block].row_kinds;
        const bool fixed =
            !kinds.empty() &&
            std::all_of(kinds.begin(), kinds.end(), [](const auto& k) { return k.opens.empty(); });
        if (!fixed) table.records.clear();
    }
}

// The rows and columns that the form's content covers.
CellRange content_range(const SheetView& sheet, RowSpan rows) {
    CellRange range{{rows.last, kMaxColumns}, {rows.first, 0}};
    const auto cover = [&](CellRange part) {
        range.first.row = std::min(range.first.row, part.first.row);
        range.first.column = std::min(range.first.column, part.first.column);
        range.last.row = std::max(range.last.row, std::min(part.last.row, rows.last - 1));
        range.last.column = std::max(range.last.column, part.last.column);
    };
    for (std::uint32_t row = rows.first; row < rows.last; ++row) {
        const auto cells = sheet.row(row);
        if (!cells.empty()) cover({cells.front().at, cells.back().at});
    }
    const xlsx::Grid& grid = sheet.grid();
    for (const CellRange& merge : grid.merges()) {
        const bool inside = merge.first.row >= rows.first && merge.first.row < rows.last;
        if (inside && grid.at(merge.first) != nullptr) cover(merge);
    }
    return range;
}

// The form's fields in the order of the mapping's file; totals stand where their tables do.
void order_fields(const FormContext& context) {
    const auto& sections = context.mapping.sections;
    const auto rank = [&](const Field& field) {
        const auto name = field.path.substr(0, field.path.find('.'));
        return std::find(sections.begin(), sections.end(), name) - sections.begin();
    };
    std::stable_sort(context.form.fields.begin(), context.form.fields.end(),
                     [&](const Field& a, const Field& b) { return rank(a) < rank(b); });
}

void report_missing_rows(const FormContext& context) {
    if (context.form.unfilled) return;
    for (const Table& table : context.form.tables) {
        const mapping::Block& block = context.mapping.blocks[table.block];
        for (const mapping::RowKind& kind : block.row_kinds) {
            if (!kind.required || kind.labels.empty() || table.has(kind.name)) continue;
            context.report(Code::field_missing, table.range.first, "", kind.labels.front().text,
                           block.name);
        }
    }
}

void report_empty_fields(const FormContext& context) {
    if (context.form.unfilled) return;
    for (const Field& field : context.form.fields) {
        if (field.spec >= context.mapping.fields.size()) continue;
        const mapping::FieldSpec& spec = context.mapping.fields[field.spec];
        if (spec.path != field.path) continue;
        const std::string_view text = trimmed(field.value.source);
        const bool room = spec.type == FieldType::year && year_text(text) == YearText::room;
        if (!room && !(spec.required && text.empty())) continue;
        const std::string name = room ? std::string(text) : spec.path;
        context.report(Code::field_empty, field.value.cell, "",
                       spec.labels.empty() ? name : spec.labels.front().text, spec.path);
    }
}

}  // namespace

void bind_form(const FormContext& context, const FoundForm& found) {
    const FormBlocks located = locate_blocks(context);
    const auto& blocks = located.blocks;
    std::vector<RowSpan> table_rows;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::uint32_t end = located.end_of(i, context.rows.last);
        BlockReader reader(context, blocks[i], end);
        report_columns(context, blocks[i], end, reader.columns());
        reader.read();
        if (context.places == nullptr) {
            report_headless_columns(context, blocks[i], context.form.tables.back());
        }
        const CellRange range = context.form.tables.back().range;
        table_rows.push_back({range.first.row, range.last.row + 1});
    }
    report_unread_tables(context, blocks, table_rows);
    FieldFinder(context, found.title, std::move(table_rows)).find_all();
    find_amount_unit(context, blocks, found.title);
    order_fields(context);
    context.form.range = content_range(context.sheet, context.rows);
    // Of a table that was not found nobody knows whether it is filled in.
    context.form.unfilled = located.all_required && is_unfilled(context.form, context.mapping);
    if (context.form.unfilled && context.places == nullptr)
        drop_template_rows(context.form, context.mapping);
    report_missing_rows(context);
    report_empty_fields(context);
}

}  // namespace jixiao::importer
