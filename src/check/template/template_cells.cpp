// SPDX-License-Identifier: MIT
#include "check/template/template_cells.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"

namespace jixiao::check {
namespace {

constexpr std::array<std::string_view, 6> kNothing{"-", "—", "－", "/", "／", "——"};
// Kinds of rules that give a figure which the unit may leave to the form.
constexpr std::array<std::string_view, 8> kDeriving{
    "sum", "rate", "rate_points", "converted", "composite", "rank", "completion", "points_total"};
// Columns that some offices fix and others leave to the units: most of their rows tell which.
constexpr std::array<std::string_view, 3> kMayBeFixed{"weight", "target", "unit"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class CellFinder {
  public:
    CellFinder(const TemplateForm& form, const xlsx::WorkbookFacts& facts)
        : form_(form), facts_(facts) {
        for (const auto& [result, rule] : form.rules) {
            if (is_one_of(rule.kind, kDeriving)) derived_.insert(result);
        }
    }

    std::vector<FormCell> run() {
        for (std::size_t i = 0; i < form_.form.tables.size(); ++i) add_table(i);
        for (const Field& field : form_.form.fields) add_field(field);
        return std::move(cells_);
    }

  private:
    void add_table(std::size_t index) {
        const Table& table = form_.form.tables[index];
        const mapping::Block& block = form_.mapping.blocks[table.block];
        const std::map<std::uint16_t, CellRole> roles = roles_of(table, block);
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (field.path != block.columns[field.spec].path) continue;
                FormCell cell = cell_of(field, record.row);
                cell.table = &table;
                cell.kind = record.kind;
                cell.role = role_in(roles, cell);
                cells_.push_back(cell);
            }
        }
        const std::string_view kind = open_kind(block);
        const bool none = table.records.empty() || (!kind.empty() && !table.has(kind));
        if (none) add_drawn_rows(table, kind, roles);
    }

    // Below a head, or a total, that nothing follows: rows with borders are meant to be written in.
    void add_drawn_rows(const Table& table, std::string_view kind,
                        const std::map<std::uint16_t, CellRole>& roles) {
        std::uint32_t row = table.range.last.row + 1;
        for (; is_drawn(table, row); ++row) {
            for (const FoundColumn& column : table.columns) {
                const mapping::ColumnSpec& spec =
                    form_.mapping.blocks[table.block].columns[column.spec];
                FormCell cell;
                cell.cells = form_.merge_at({row, column.column});
                cell.type = spec.type;
                cell.path = spec.path;
                cell.table = &table;
                cell.spec = column.spec;
                cell.row = row;
                cell.kind = kind;
                cell.role = role_in(roles, cell);
                cells_.push_back(cell);
            }
        }
    }

    [[nodiscard]] bool is_drawn(const Table& table, std::uint32_t row) const {
        if (table.columns.empty()) return false;
        return std::all_of(table.columns.begin(), table.columns.end(), [&](const auto& column) {
            const xlsx::LayoutCell* const cell = form_.layout().at({row, column.column});
            return cell != nullptr && cell->type == CellType::blank &&
                   facts_.look_of(*cell).bordered;
        });
    }

    [[nodiscard]] FormCell cell_of(const Field& field, std::uint32_t row) const {
        FormCell cell;
        cell.cells = form_.merge_at(field.value.cell);
        cell.type = field.type;
        cell.path = field.path;
        cell.spec = field.spec;
        cell.row = row;
        cell.text = field.value.raw;
        return cell;
    }

    [[nodiscard]] CellRole role_in(const std::map<std::uint16_t, CellRole>& roles,
                                   const FormCell& cell) const {
        const CellRole role = roles.at(cell.spec);
        if (cell.type == FieldType::level && opens_rows(cell)) return CellRole::given;
        return role == CellRole::answer && is_derived(cell) ? CellRole::derived : role;
    }

    // A line that says what the rows below it are has no name beside its label.
    [[nodiscard]] bool opens_rows(const FormCell& cell) const {
        const auto& kinds = form_.mapping.blocks[cell.table->block].row_kinds;
        return std::any_of(kinds.begin(), kinds.end(), [&](const mapping::RowKind& kind) {
            return kind.name == cell.kind && !kind.opens.empty();
        });
    }

    [[nodiscard]] bool is_derived(const FormCell& cell) const {
        return derived_.contains(cell.cells.first);
    }

    [[nodiscard]] std::map<std::uint16_t, CellRole> roles_of(const Table& table,
                                                             const mapping::Block& block) const {
        std::uint8_t lowest = 0;
        for (const mapping::ColumnSpec& column : block.columns) {
            if (column.type == FieldType::level) lowest = std::max(lowest, column.level);
        }
        std::map<std::uint16_t, CellRole> roles;
        for (std::uint16_t spec = 0; spec < block.columns.size(); ++spec) {
            roles[spec] = role_of(table, block, spec, lowest);
        }
        return roles;
    }

    [[nodiscard]] CellRole role_of(const Table& table, const mapping::Block& block,
                                   std::uint16_t spec, std::uint8_t lowest) const {
        const mapping::ColumnSpec& column = block.columns[spec];
        if (column.given) return CellRole::given;
        if (column.type == FieldType::label) return CellRole::label;
        const bool level = column.type == FieldType::level;
        if (level && column.level < lowest) return CellRole::label;
        if (!level && !column.row_label && !is_one_of(column.path, kMayBeFixed)) {
            return CellRole::answer;
        }
        return mostly_filled(table, block, spec) ? CellRole::given : CellRole::answer;
    }

    static bool mostly_filled(const Table& table, const mapping::Block& block, std::uint16_t spec) {
        std::size_t rows = 0;
        std::size_t filled = 0;
        for (const Record& record : table.records) {
            for (const Field& field : record.fields) {
                if (field.spec != spec || field.path != block.columns[spec].path) continue;
                ++rows;
                filled += is_empty_answer(field.value.raw, block.placeholders) ? 0 : 1;
            }
        }
        return filled * 2 > rows;
    }

    // Closing lines say which column their figures stand in, in `spec`.
    void add_field(const Field& field) {
        FormCell cell = cell_of(field, field.value.cell.row);
        const auto& fields = form_.mapping.fields;
        const bool own = field.spec < fields.size() && fields[field.spec].path == field.path;
        if (own) {
            set_field_role(fields[field.spec], field, cell);
        } else {
            set_total_role(field, cell);
        }
        cells_.push_back(cell);
    }

    void set_field_role(const mapping::FieldSpec& spec, const Field& field, FormCell& cell) const {
        if (spec.place != mapping::FieldPlace::label) {
            cell.role = CellRole::label;
            return;
        }
        const auto& inlined = form_.places.inlined;
        cell.inlined = std::any_of(inlined.begin(), inlined.end(), [&](const auto& place) {
            return place.path == field.path && place.cell == field.value.cell;
        });
        cell.text = field.value.source;
        // No place was found for the answer: the label stands alone.
        if (!cell.inlined && cell.cells.first == CellRef{} && field.value.raw.empty()) {
            cell.role = CellRole::label;
        }
    }

    void set_total_role(const Field& field, FormCell& cell) const {
        cell.is_total = true;
        if (field.type == FieldType::label) {
            cell.role = CellRole::label;
            return;
        }
        for (const mapping::Block& block : form_.mapping.blocks) {
            for (const mapping::TotalLine& total : block.totals) {
                for (const auto& [path, column] : total.fields) {
                    if (path == field.path) set_total_role(column, cell);
                }
            }
        }
    }

    static void set_total_role(std::string_view column, FormCell& cell) {
        if (cell.type == FieldType::grade) return;
        cell.role = column.ends_with("weight") ? CellRole::given : CellRole::derived;
    }

    const TemplateForm& form_;
    const xlsx::WorkbookFacts& facts_;
    std::set<CellRef> derived_;
    std::vector<FormCell> cells_;
};

}  // namespace

std::string_view open_kind(const mapping::Block& block) {
    const auto& kinds = block.row_kinds;
    const auto open = std::ranges::find_if(kinds, [&](const mapping::RowKind& kind) {
        const auto opens = [&](const mapping::RowKind& other) { return other.opens == kind.name; };
        return kind.data && kind.labels.empty() && std::ranges::none_of(kinds, opens);
    });
    return open == kinds.end() ? std::string_view() : std::string_view(open->name);
}

bool is_empty_answer(std::string_view text, const std::vector<mapping::Label>& placeholders) {
    text = trimmed(text);
    if (text.empty() || is_one_of(text, kNothing)) return true;
    if (placeholders.empty()) return false;
    const std::string key = label_key(text);
    return key.empty() || std::any_of(placeholders.begin(), placeholders.end(),
                                      [&](const auto& label) { return label.key == key; });
}

std::vector<FormCell> form_cells(const TemplateForm& form, const xlsx::WorkbookFacts& facts) {
    return CellFinder(form, facts).run();
}

}  // namespace jixiao::check
