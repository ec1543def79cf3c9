// SPDX-License-Identifier: MIT
// Labels, rows and levels that stand twice: of two only one can be read, or nobody knows which is
// meant.
#include <algorithm>
#include <map>
#include <optional>

#include "base/text/label_key.hpp"
#include "check/template/template_cells.hpp"
#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

bool in_table(const TemplateForm& form, std::uint32_t row) {
    return std::any_of(form.form.tables.begin(), form.form.tables.end(), [&](const Table& table) {
        return table.range.first.row <= row && row <= table.range.last.row;
    });
}

bool is_in_form(const TemplateForm& form, CellRef at) {
    return form.form.range.first.row <= at.row && at.row <= form.form.range.last.row;
}

// What stands in front of the colon, or the whole text.
std::string label_in(const std::string& text) {
    const std::size_t colon = std::min(text.find(':'), text.find("："));
    return label_key(std::string_view(text).substr(0, colon));
}

// How many cells may say the field's label: fields that stand under others share it.
std::size_t places_of(const mapping::FieldSpec& field, const mapping::Mapping& mapping) {
    if (field.under.empty()) return 1;
    const auto shares = [&](const mapping::FieldSpec& other) {
        return std::ranges::any_of(field.labels, [&](const mapping::Label& label) {
            return std::ranges::find(other.labels, label.key, &mapping::Label::key) !=
                   other.labels.end();
        });
    };
    return static_cast<std::size_t>(std::ranges::count_if(mapping.fields, shares));
}

void check_labels(const TemplateForm& form, TemplateFindings& findings) {
    for (const mapping::FieldSpec& field : form.mapping.fields) {
        const xlsx::LayoutCell* first = nullptr;
        std::size_t room = places_of(field, form.mapping);
        for (const xlsx::LayoutCell& cell : form.layout().cells) {
            if (cell.type != CellType::text || !is_in_form(form, cell.at) ||
                in_table(form, cell.at.row)) {
                continue;
            }
            const std::string key = label_in(cell.text);
            const bool says = std::any_of(field.labels.begin(), field.labels.end(),
                                          [&](const auto& label) { return label.key == key; });
            if (!says) continue;
            if (room == 0) {
                findings.about_cell(Code::template_label_twice, form, cell.at, {}, cell.text, {},
                                    {{"other", first->at.to_string()}});
                break;
            }
            if (first == nullptr) first = &cell;
            --room;
        }
    }
}

// Names that tell rows apart: of row kinds, of units.
void check_row_labels(const TemplateForm& form, const Table& table, TemplateFindings& findings) {
    const mapping::Block& block = form.mapping.blocks[table.block];
    std::map<std::string, CellRef> seen;
    for (const FormCell& cell : form.cells) {
        if (cell.table != &table || !block.columns[cell.spec].row_label ||
            is_empty_answer(cell.text, block.placeholders)) {
            continue;
        }
        const auto [first, added] = seen.try_emplace(label_key(cell.text), cell.cells.first);
        if (added || first->second == cell.cells.first) continue;
        findings.about_cell(Code::template_row_twice, form, cell.cells.first, {},
                            std::string(cell.text), {}, {{"other", first->second.to_string()}});
    }
}

// The labels of one level, below the levels above it.
class Levels {
  public:
    Levels(const TemplateForm& form, const Table& table, TemplateFindings& findings)
        : form_(form), table_(table), findings_(findings) {}

    void check(std::uint16_t spec) {
        const mapping::ColumnSpec& own = block().columns[spec];
        std::string above;
        std::optional<CellRef> last;
        std::map<std::string, CellRef> seen;
        for (const Record& record : table_.records) {
            std::string parents;
            const Value* value = nullptr;
            for (const Field& field : record.fields) {
                const mapping::ColumnSpec& column = block().columns[field.spec];
                if (column.type == FieldType::level && column.level < own.level &&
                    column.path == field.path) {
                    parents += field.value.cell.to_string() + ' ';
                }
                if (field.spec == spec && field.path == own.path) value = &field.value;
            }
            if (parents != above) seen.clear();
            above = parents;
            if (value == nullptr || is_empty_answer(value->raw, block().placeholders)) continue;
            if (last == value->cell) continue;
            note(*value, last, seen);
            last = value->cell;
        }
    }

  private:
    [[nodiscard]] const mapping::Block& block() const { return form_.mapping.blocks[table_.block]; }

    // Forms that repeat the label in every row mean one level.
    void note(const Value& value, std::optional<CellRef> last,
              std::map<std::string, CellRef>& seen) {
        const auto [first, added] = seen.try_emplace(label_key(value.raw), value.cell);
        if (added) return;
        const bool goes_on =
            last && last->row + 1 == value.cell.row && is_single(*last) && is_single(value.cell);
        if (goes_on && first->second.row <= last->row) {
            first->second = value.cell;
            return;
        }
        findings_.about_cell(Code::template_level_twice, form_, value.cell, {},
                             std::string(value.raw), {}, {{"other", first->second.to_string()}});
    }

    [[nodiscard]] bool is_single(CellRef at) const { return form_.merge_at(at).rows() == 1; }

    const TemplateForm& form_;
    const Table& table_;
    TemplateFindings& findings_;
};

void check_levels(const TemplateForm& form, const Table& table, TemplateFindings& findings) {
    const mapping::Block& block = form.mapping.blocks[table.block];
    for (std::uint16_t spec = 0; spec < block.columns.size(); ++spec) {
        const mapping::ColumnSpec& column = block.columns[spec];
        if (column.type != FieldType::level || column.level == 0) continue;
        Levels(form, table, findings).check(spec);
    }
}

void run_doubles(const TemplateView& view, TemplateFindings& findings) {
    for (const TemplateForm& form : view.forms) {
        check_labels(form, findings);
        for (const Table& table : form.form.tables) {
            check_row_labels(form, table, findings);
            check_levels(form, table, findings);
        }
    }
}

}  // namespace

extern const TemplateCheck doubles_template_check{"doubles", run_doubles};

}  // namespace jixiao::check
