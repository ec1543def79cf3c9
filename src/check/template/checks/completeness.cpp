// SPDX-License-Identifier: MIT
// What the mapping knows and reading can do without: optional labels and columns, the rows and
// closing lines of a table.
#include <algorithm>
#include <optional>

#include "base/text/white_space.hpp"
#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

// Told already as a mistyped one.
bool is_suggested(const TemplateForm& form, std::string_view path, std::string_view label) {
    return std::any_of(form.form.findings.begin(), form.form.findings.end(), [&](const auto& f) {
        return f.code == Code::label_suggestion && (f.field == path || f.expected == label);
    });
}

void check_fields(const TemplateForm& form, TemplateFindings& findings) {
    for (const mapping::FieldSpec& field : form.mapping.fields) {
        if (field.required || field.labels.empty()) continue;
        const std::string& label = field.labels.front().text;
        const bool found =
            std::any_of(form.form.fields.begin(), form.form.fields.end(),
                        [&](const Field& other) { return other.path == field.path; });
        if (found || is_suggested(form, field.path, label)) continue;
        findings.about_sheet(Code::template_field_missing, form.layout().name, {}, {}, label);
    }
}

// Groups of columns that a form may do without as a whole: 复核得分 beside 自评得分.
bool is_of_dimension(const mapping::ColumnSpec& column) {
    return !column.dimensions.empty();
}

void check_columns(const TemplateForm& form, const Table& table, TemplateFindings& findings) {
    const mapping::Block& block = form.mapping.blocks[table.block];
    for (std::size_t spec = 0; spec < block.columns.size(); ++spec) {
        const mapping::ColumnSpec& column = block.columns[spec];
        if (column.required || column.heads.empty() || is_of_dimension(column)) continue;
        const bool found =
            std::any_of(table.columns.begin(), table.columns.end(),
                        [&](const FoundColumn& other) { return other.spec == spec; });
        const std::string& head = column.heads.front().text;
        if (found || is_suggested(form, column.path, head)) continue;
        findings.about_cell(Code::template_column_missing, form, table.range.first, {}, {}, head);
    }
}

bool is_kind_suggested(const TemplateForm& form, const mapping::RowKind& kind) {
    return std::any_of(kind.labels.begin(), kind.labels.end(),
                       [&](const auto& label) { return is_suggested(form, "\n", label.text); });
}

// 小计 is what units leave of 市州小计: no form has to have it.
bool is_short_form(const std::vector<mapping::RowKind>& kinds, const mapping::RowKind& kind) {
    if (kind.required || kind.opens.empty()) return false;
    const std::string& own = kind.labels.front().text;
    const auto is_longer = [&](const mapping::Label& label) {
        return label.text.size() > own.size() && label.text.ends_with(own);
    };
    return std::ranges::any_of(kinds, [&](const mapping::RowKind& other) {
        return std::ranges::any_of(other.labels, is_longer);
    });
}

// Rows that units name themselves are told by the head of their names.
void check_open_rows(const TemplateForm& form, const Table& table, TemplateFindings& findings) {
    const mapping::Block& block = form.mapping.blocks[table.block];
    const std::string_view kind = open_kind(block);
    const bool found = std::ranges::any_of(form.cells, [&](const FormCell& cell) {
        return cell.table == &table && cell.kind == kind;
    });
    if (kind.empty() || found) return;
    for (const FoundColumn& column : table.columns) {
        if (!block.columns[column.spec].row_label) continue;
        findings.about_cell(Code::template_row_missing, form, table.range.first, {}, {},
                            std::string(trimmed(column.text)));
    }
}

void check_rows(const TemplateForm& form, const Table& table, TemplateFindings& findings) {
    check_open_rows(form, table, findings);
    const auto& kinds = form.mapping.blocks[table.block].row_kinds;
    for (const mapping::RowKind& kind : kinds) {
        if (kind.labels.empty() || is_kind_suggested(form, kind)) continue;
        if (is_short_form(kinds, kind)) continue;
        const bool found =
            std::any_of(table.records.begin(), table.records.end(),
                        [&](const Record& record) { return record.kind == kind.name; });
        if (found) continue;
        findings.about_cell(Code::template_row_missing, form, table.range.first, {}, {},
                            kind.labels.front().text);
    }
}

// The first figure of a closing line that only its place tells: no word stands left of it.
std::optional<CellRef> unlabelled(const TemplateForm& form, const mapping::TotalLine& total) {
    std::optional<CellRef> first;
    for (const Field& field : form.form.fields) {
        const bool figure = std::any_of(total.fields.begin(), total.fields.end(),
                                        [&](const auto& one) { return one.first == field.path; });
        if (figure && (!first || field.value.cell < *first)) first = field.value.cell;
    }
    if (!first) return std::nullopt;
    const auto& cells = form.layout().cells;
    const auto from = std::lower_bound(cells.begin(), cells.end(), CellRef{first->row, 0},
                                       [](const auto& cell, CellRef at) { return cell.at < at; });
    for (auto cell = from; cell != cells.end() && cell->at < *first; ++cell) {
        if (cell->type == CellType::text && !trimmed(cell->text).empty()) return {};
    }
    return first;
}

void check_totals(const TemplateForm& form, const Table& table, TemplateFindings& findings) {
    for (const mapping::TotalLine& total : form.mapping.blocks[table.block].totals) {
        if (total.labels.empty() || total.fields.empty()) continue;
        const bool found = std::any_of(
            form.form.fields.begin(), form.form.fields.end(),
            [&](const Field& field) { return field.path == total.fields.front().first; });
        const std::string& label = total.labels.front().text;
        if (is_suggested(form, "\n", label)) continue;
        const auto bare = found ? unlabelled(form, total) : std::optional(table.range.first);
        if (bare) findings.about_cell(Code::template_total_missing, form, *bare, {}, {}, label);
    }
}

void run_completeness(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) {
        check_fields(form, findings);
        for (const Table& table : form.form.tables) {
            check_columns(form, table, findings);
            check_rows(form, table, findings);
            check_totals(form, table, findings);
        }
    }
}

}  // namespace

extern const TemplateCheck completeness_template_check{"completeness", run_completeness};

}  // namespace jixiao::check
