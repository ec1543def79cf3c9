// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"
#include "check/outline/form_outline.hpp"
#include "check/outline/template_expressions.hpp"
#include "check/rules/form_view.hpp"
#include "check/template/template_cells.hpp"

namespace jixiao::check {
namespace {

std::string trimmed_line(std::string_view text) {
    return on_one_line(trimmed(text));
}

// "项目名称：" without its colon.
std::string label_text(const std::string& text) {
    return trimmed_line(text.substr(0, std::min({text.find(':'), text.find("："), text.size()})));
}

class TemplateOutline {
  public:
    TemplateOutline(const TemplateView& view, const TemplateForm& form)
        : view_(view), form_(form) {}

    FormOutline run() {
        outline_.id = form_.mapping.id;
        outline_.family = form_.mapping.family;
        outline_.sheet = form_.layout().name;
        add_form();
        for (const Field& field : form_.form.fields) add_field(field);
        for (const Table& table : form_.form.tables) {
            for (const FoundColumn& column : table.columns) add_head(table, column);
            add_rows(table);
            add_nameless_rows(table);
        }
        add_totals();
        const FormOutline said = outline_of(form_.mapping);
        for (const OutlineItem& rule : said.items) {
            if (rule.section == OutlineSection::rule) outline_.items.push_back(rule);
        }
        add_notes();
        add_expressions(view_, form_, places_, outline_);
        return std::move(outline_);
    }

  private:
    OutlineItem& add(OutlineSection section, std::string key, std::string name, CellRef at) {
        OutlineItem& item = outline_.items.emplace_back();
        item.section = section;
        item.key = std::move(key);
        item.name = std::move(name);
        item.place = at.to_string();
        return item;
    }

    void add_form() {
        const auto title = std::find_if(form_.mapping.fields.begin(), form_.mapping.fields.end(),
                                        [](const mapping::FieldSpec& field) {
                                            return field.place == mapping::FieldPlace::title;
                                        });
        std::string name = form_.mapping.name;
        CellRef at = form_.form.range.first;
        for (const Field& field : form_.form.fields) {
            if (title == form_.mapping.fields.end() || field.path != title->path) continue;
            name = trimmed_line(field.value.raw);
            at = field.value.cell;
        }
        OutlineItem& form = add(OutlineSection::form, "form", name, at);
        form.properties = {{"id", form_.mapping.id},
                           {"version", form_.mapping.version},
                           {std::string(properties::kSheet), form_.layout().name}};
        const AmountUnit& unit = form_.form.amount_unit;
        if (!unit.known || unit.assumed) return;
        add(OutlineSection::unit, "unit", std::string(unit.unit), unit.value.cell);
        told_.insert(unit.value.cell);
    }

    [[nodiscard]] const mapping::FieldSpec* spec_of(const Field& field) const {
        const auto& fields = form_.mapping.fields;
        const bool own = field.spec < fields.size() && fields[field.spec].path == field.path;
        return own ? &fields[field.spec] : nullptr;
    }

    [[nodiscard]] bool in_table(std::uint32_t row) const {
        return std::any_of(form_.form.tables.begin(), form_.form.tables.end(), [&](const auto& t) {
            return t.range.first.row <= row && row <= t.range.last.row;
        });
    }

    // The words of a label and their synonyms.
    [[nodiscard]] std::set<std::string> words_of(const mapping::FieldSpec& spec) const {
        std::set<std::string> words;
        const auto labels = view_.mappings.dictionaries.find("labels");
        for (const mapping::Label& label : spec.labels) {
            words.insert(label.key);
            if (label.code.empty() || labels == view_.mappings.dictionaries.end()) continue;
            for (const mapping::DictionaryEntry& entry : labels->second.entries) {
                if (entry.code != label.code) continue;
                for (const mapping::Label& other : entry.labels) words.insert(other.key);
            }
        }
        return words;
    }

    [[nodiscard]] const xlsx::LayoutCell* label_of(const mapping::FieldSpec& spec) const {
        const std::set<std::string> words = words_of(spec);
        for (const xlsx::LayoutCell& cell : form_.layout().cells) {
            if (cell.type != CellType::text || in_table(cell.at.row)) continue;
            if (words.contains(label_key(label_text(cell.text)))) return &cell;
        }
        return nullptr;
    }

    void add_field(const Field& field) {
        const mapping::FieldSpec* const spec = spec_of(field);
        if (spec == nullptr) return;
        if (spec->place == mapping::FieldPlace::after_title) {
            add(OutlineSection::note, field.path.data(), trimmed_line(field.value.raw),
                field.value.cell);
            told_.insert(field.value.cell);
        }
        if (spec->place != mapping::FieldPlace::label) return;
        const xlsx::LayoutCell* const label = label_of(*spec);
        if (label != nullptr) told_.insert(label->at);
        OutlineItem& item =
            add(OutlineSection::field, spec->path,
                label != nullptr ? label_text(label->text) : spec->labels.front().text,
                label != nullptr ? label->at : field.value.cell);
        places_.fields.try_emplace(form_.merge_at(field.value.cell).first, index_of(item));
    }

    [[nodiscard]] std::size_t index_of(const OutlineItem& item) const {
        return static_cast<std::size_t>(&item - outline_.items.data());
    }

    void add_head(const Table& table, const FoundColumn& column) {
        if (column.text.empty()) return;
        const mapping::Block& block = form_.mapping.blocks[table.block];
        OutlineItem& item =
            add(OutlineSection::head, block.name + "." + block.columns[column.spec].path,
                trimmed_line(column.text), column.head);
        item.parent = block.name;
        if (!column.unit.empty()) item.properties.emplace_back(properties::kUnit, column.unit);
    }

    // The labels of a row from the highest level to the lowest, and what the office has fixed.
    void add_rows(const Table& table) {
        const mapping::Block& block = form_.mapping.blocks[table.block];
        std::uint8_t lowest = 0;
        for (const mapping::ColumnSpec& column : block.columns) {
            if (column.type == FieldType::level) lowest = std::max(lowest, column.level);
        }
        for (const Record& record : table.records) add_row(table, block, record, lowest);
    }

    void add_row(const Table& table, const mapping::Block& block, const Record& record,
                 std::uint8_t lowest) {
        std::string parent;
        bool named = false;
        for (const Field& field : record.fields) {
            const mapping::ColumnSpec& column = block.columns[field.spec];
            const bool level = column.type == FieldType::level && column.path == field.path;
            if (!level && !column.row_label) continue;
            if (is_empty_answer(field.value.raw, block.placeholders)) continue;
            const std::string name = trimmed_line(field.value.raw);
            if (level && column.level < lowest) {
                add_level(parent, name, column.level, table, record, field);
                parent += (parent.empty() ? "" : std::string(kBelowParent)) + name;
                continue;
            }
            OutlineItem& item = add(level ? OutlineSection::indicator : OutlineSection::row,
                                    label_key(name), name, field.value.cell);
            item.parent = level ? parent : block.name;
            if (column.row_label) name_row(item, block, record);
            add_fixed(item, table, record);
            places_.rows[{&table, record.row}] = index_of(item);
            named = true;
        }
        if (!named) count_row(parent, {&table, record.row});
    }

    // How many rows stand below no label at all: they wait for the units' own words.
    void add_nameless_rows(const Table& table) {
        const auto index = static_cast<std::size_t>(&table - form_.form.tables.data());
        const auto rows = form_.rows_of(index);
        const auto count = std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
            return !places_.rows.contains({&table, row});
        });
        if (table.columns.empty()) return;
        const FoundColumn& first = table.columns.front();
        const std::string& name = form_.mapping.blocks[table.block].name;
        OutlineItem& item = add(OutlineSection::block, name, trimmed_line(first.text), first.head);
        if (count > 0) item.properties.emplace_back(properties::kRows, std::to_string(count));
    }

    // A row that the mapping knows by its label keeps its kind, whatever it is called.
    static void name_row(OutlineItem& item, const mapping::Block& block, const Record& record) {
        for (const mapping::RowKind& kind : block.row_kinds) {
            if (kind.name != record.kind) continue;
            if (kind.labels.empty()) {
                item.parent = block.name + "." + kind.name;
            } else {
                item.key = block.name + "." + kind.name;
            }
        }
    }

    // The rows of a level that have no name yet are counted.
    void count_row(const std::string& parent, std::pair<const Table*, std::uint32_t> row) {
        for (auto item = outline_.items.rbegin(); item != outline_.items.rend(); ++item) {
            if (item->section != OutlineSection::level || full_name(*item) != parent) continue;
            places_.rows[row] = index_of(*item);
            for (auto& [property, value] : item->properties) {
                if (property != properties::kRows) continue;
                value = std::to_string(std::stoul(value) + 1);
                return;
            }
            item->properties.emplace_back(properties::kRows, "1");
            return;
        }
    }

    static std::string full_name(const OutlineItem& item) {
        return item.parent.empty() ? item.name
                                   : item.parent + std::string(kBelowParent) + item.name;
    }

    // Once for all of its rows.
    void add_level(const std::string& parent, const std::string& name, std::uint8_t level,
                   const Table& table, const Record& record, const Field& field) {
        for (auto item = outline_.items.rbegin(); item != outline_.items.rend(); ++item) {
            if (item->section != OutlineSection::level || item->parent != parent ||
                item->name != name) {
                continue;
            }
            return;
        }
        OutlineItem& item = add(OutlineSection::level, label_key(name), name, field.value.cell);
        item.parent = parent;
        const mapping::Block& block = form_.mapping.blocks[table.block];
        for (const Field& other : record.fields) {
            const mapping::ColumnSpec& column = block.columns[other.spec];
            if (column.type != FieldType::points || !column.has_level || column.level != level) {
                continue;
            }
            if (other.value.raw.empty() || has_formula(other.value.cell)) continue;
            add_property(item, table, other);
        }
    }

    [[nodiscard]] bool has_formula(CellRef at) const {
        const xlsx::LayoutCell* const cell = form_.layout().at(at);
        return cell != nullptr && cell->has_formula;
    }

    // Lists are called by the head above their columns.
    [[nodiscard]] std::string head_of(const Table& table, std::uint16_t spec) const {
        const mapping::ColumnSpec& column = form_.mapping.blocks[table.block].columns[spec];
        if (column.path.ends_with("[]") && !column.heads.empty()) {
            return column.heads.front().parts.front().text;
        }
        FormCell cell;
        cell.table = &table;
        cell.spec = spec;
        return form_.heading(cell);
    }

    void add_property(OutlineItem& item, const Table& table, const Field& field) const {
        const std::string head = head_of(table, field.spec);
        const std::string value = trimmed_line(field.value.raw);
        for (auto& [name, text] : item.properties) {
            if (name == head) {
                text += " | " + value;
                return;
            }
        }
        item.properties.emplace_back(head, value);
    }

    void add_fixed(OutlineItem& item, const Table& table, const Record& record) const {
        const mapping::Block& block = form_.mapping.blocks[table.block];
        for (const Field& field : record.fields) {
            const mapping::ColumnSpec& column = block.columns[field.spec];
            if (column.type == FieldType::level || column.row_label || column.has_level) continue;
            if (column.path != field.path || field.value.raw.empty()) continue;
            if (has_formula(field.value.cell)) continue;
            add_property(item, table, field);
        }
    }

    void add_totals() {
        for (const mapping::Block& block : form_.mapping.blocks) {
            for (const mapping::TotalLine& total : block.totals) add_total(block, total);
        }
    }

    void add_total(const mapping::Block& block, const mapping::TotalLine& total) {
        if (total.fields.empty()) return;
        std::optional<std::size_t> index;
        for (const Field& field : form_.form.fields) {
            const auto known =
                std::find_if(total.fields.begin(), total.fields.end(),
                             [&](const auto& one) { return one.first == field.path; });
            if (field.path == total.label_path) {
                add(OutlineSection::total, total.fields.front().first,
                    trimmed_line(field.value.raw), field.value.cell);
                index = outline_.items.size() - 1;
                outline_.items.back().parent = block.name;
            } else if (known != total.fields.end() && index) {
                OutlineItem& item = outline_.items[*index];
                if (!field.value.raw.empty() && !has_formula(field.value.cell)) {
                    item.properties.emplace_back(field.path, trimmed_line(field.value.raw));
                }
                places_.fields.try_emplace(form_.merge_at(field.value.cell).first, *index);
            }
        }
    }

    // Texts around the tables that are neither labels nor answers nor the title.
    void add_notes() {
        for (const Field& field : form_.form.fields) told_.insert(field.value.cell);
        for (const xlsx::LayoutCell& cell : form_.layout().cells) {
            const bool inside = form_.form.range.contains(cell.at) && !in_table(cell.at.row);
            if (!inside || cell.type != CellType::text || told_.contains(cell.at)) continue;
            if (cell.has_formula) continue;
            add(OutlineSection::note, label_key(cell.text), trimmed_line(cell.text), cell.at);
        }
    }

    const TemplateView& view_;
    const TemplateForm& form_;
    std::set<CellRef> told_;
    OutlinePlaces places_;
    FormOutline outline_;
};

}  // namespace

FormOutline outline_of(const TemplateView& view, const TemplateForm& form) {
    return TemplateOutline(view, form).run();
}

}  // namespace jixiao::check
