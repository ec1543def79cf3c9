// SPDX-License-Identifier: MIT
// Merged cells: none overlap or hide something, answers have a cell each, heads and levels cover
// what they stand for.
#include <algorithm>
#include <set>
#include <utility>

#include "check/template/template_check.hpp"

namespace jixiao::check {
namespace {

constexpr std::size_t kMostMerges = 10'000;      // forms have hundreds
constexpr std::size_t kMostPairs = 100'000'000;  // of merges and cells that are compared

bool overlap(const CellRange& a, const CellRange& b) {
    return a.first.row <= b.last.row && b.first.row <= a.last.row &&
           a.first.column <= b.last.column && b.first.column <= a.last.column;
}

void check_overlaps(const xlsx::SheetLayout& sheet, std::set<CellRef>& told,
                    TemplateFindings& findings) {
    const auto& merges = sheet.facts.merges;
    if (merges.size() > kMostMerges) return;
    for (std::size_t i = 0; i < merges.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!overlap(merges[i], merges[j])) continue;
            findings.about_sheet(Code::template_merges_overlap, sheet.name,
                                 merges[i].first.to_string(), merges[i].to_string(), {},
                                 {{"other", merges[j].to_string()}});
            told.insert({merges[i].first, merges[j].first});
            break;
        }
    }
}

class TableMerges {
  public:
    TableMerges(const TemplateForm& form, const Table& table, std::uint32_t head,
                std::set<CellRef>& told, TemplateFindings& findings)
        : form_(form), table_(table), head_(head), told_(told), findings_(findings) {}

    void run() {
        for (const FoundColumn& column : table_.columns) check_head(column);
        for (const FormCell& cell : form_.cells) {
            if (cell.table == &table_ && seen_.insert(cell.cells.first).second) check_cell(cell);
        }
        for (std::uint16_t spec = 0; spec < block().columns.size(); ++spec) {
            const mapping::ColumnSpec& column = block().columns[spec];
            if (column.type != FieldType::level) continue;
            check_blank_groups(spec);
            if (column.level > 0) check_level(spec);
        }
    }

  private:
    [[nodiscard]] const mapping::Block& block() const { return form_.mapping.blocks[table_.block]; }

    [[nodiscard]] std::string head_of(std::uint16_t spec) const {
        FormCell cell;
        cell.table = &table_;
        cell.spec = spec;
        return form_.heading(cell);
    }

    void check_head(const FoundColumn& column) {
        const CellRange merge = form_.merge_at(column.head);
        if (merge.last.row <= head_ || column.text.empty()) return;
        findings_.about_cell(Code::template_head_across, form_, merge.first, {}, merge.to_string());
    }

    // The columns of the table that the cell covers, its own among them.
    [[nodiscard]] std::string columns_in(const CellRange& cells) const {
        std::string heads;
        std::size_t count = 0;
        for (const FoundColumn& column : table_.columns) {
            const bool inside =
                cells.first.column <= column.column && column.column <= cells.last.column;
            const bool list = block().columns[column.spec].path.ends_with("[]");
            if (!inside || list) continue;
            if (!heads.empty()) heads += "、";
            heads += head_of(column.spec);
            ++count;
        }
        return count > 1 ? heads : std::string();
    }

    void check_cell(const FormCell& cell) {
        const std::string heads = columns_in(cell.cells);
        if (!heads.empty()) {
            findings_.about_cell(Code::template_columns_merged, form_, cell.cells.first,
                                 head_of(cell.spec), cell.cells.to_string(), heads);
            told_.insert(cell.cells.first);
        }
        const bool answers = cell.role == CellRole::answer || cell.role == CellRole::derived;
        const bool carried = block().columns[cell.spec].fill != mapping::FillDown::none;
        const bool head = cell.cells.first.row <= head_;
        if (!answers || carried || head || cell.type == FieldType::level ||
            cell.cells.rows() == 1) {
            return;
        }
        tell(Code::template_answers_merged, cell.cells, head_of(cell.spec));
    }

    void tell(Code code, const CellRange& merge, std::string heading = {}) {
        findings_.about_cell(code, form_, merge.first, std::move(heading), merge.to_string());
        told_.insert(merge.first);
    }

    // A merged group of rows whose label is gone: its rows would fall to the level above.
    void check_blank_groups(std::uint16_t spec) {
        for (const FoundColumn& column : table_.columns) {
            if (column.spec != spec) continue;
            for (const Record& record : table_.records) {
                const CellRange group = form_.merge_at({record.row, column.column});
                const xlsx::LayoutCell* const cell = form_.layout().at(group.first);
                const bool blank = cell == nullptr || cell->type == CellType::blank;
                if (!blank || group.first.row != record.row || group.rows() == 1) continue;
                findings_.about_cell(Code::row_outside_levels, form_, group.first, head_of(spec),
                                     {});
                blank_groups_.insert(group.first);
            }
        }
    }

    // The first cells of a level's groups, with their merges, top to bottom.
    [[nodiscard]] std::vector<CellRange> groups_of(std::uint16_t spec) const {
        std::vector<CellRange> groups;
        for (const FormCell& cell : form_.cells) {
            if (cell.table != &table_ || cell.spec != spec || cell.text.empty()) continue;
            if (groups.empty() || groups.back().first != cell.cells.first) {
                groups.push_back(cell.cells);
            }
        }
        return groups;
    }

    // Where a higher level begins anew.
    [[nodiscard]] std::set<std::uint32_t> starts_above(std::uint8_t level) const {
        std::set<std::uint32_t> rows;
        for (std::uint16_t spec = 0; spec < block().columns.size(); ++spec) {
            const mapping::ColumnSpec& column = block().columns[spec];
            if (column.type != FieldType::level || column.level >= level) continue;
            for (const CellRange& group : groups_of(spec)) rows.insert(group.first.row);
        }
        return rows;
    }

    // A form that merges its levels merges each over all of its rows; the lowest level names rows.
    void check_level(std::uint16_t spec) {
        const auto groups = groups_of(spec);
        const bool merges = std::any_of(groups.begin(), groups.end(),
                                        [](const CellRange& group) { return group.rows() > 1; });
        if (!merges) return;
        auto above = starts_above(block().columns[spec].level);
        for (const CellRef blank : blank_groups_) above.insert(blank.row);
        const std::vector<std::uint32_t> rows = rows_of_table();
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const std::uint32_t next =
                i + 1 < groups.size() ? groups[i + 1].first.row : rows.back() + 1;
            check_group(groups[i], next, above, rows);
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> rows_of_table() const {
        std::vector<std::uint32_t> rows;
        for (const Record& record : table_.records) rows.push_back(record.row);
        return rows;
    }

    void check_group(const CellRange& group, std::uint32_t next,
                     const std::set<std::uint32_t>& above, const std::vector<std::uint32_t>& rows) {
        const auto boundary = above.upper_bound(group.first.row);
        const std::uint32_t limit = boundary == above.end() ? next : std::min(next, *boundary);
        if (group.last.row >= limit) {
            if (boundary == above.end() || *boundary > group.last.row) return;
            findings_.about_cell(Code::template_level_across, form_, group.first, {},
                                 group.to_string(), {},
                                 {{"other", CellRef{*boundary, 0}.to_string()}});
            return;
        }
        const auto last = std::lower_bound(rows.begin(), rows.end(), limit);
        if (last == rows.begin() || *(last - 1) <= group.last.row) return;
        findings_.about_cell(Code::template_level_short, form_, group.first, {}, group.to_string(),
                             std::to_string(*(last - 1) + 1));
    }

    const TemplateForm& form_;
    const Table& table_;
    std::uint32_t head_;
    std::set<CellRef>& told_;
    TemplateFindings& findings_;
    std::set<CellRef> seen_;
    std::set<CellRef> blank_groups_;
};

// A merge that is told for another reason is not told again for what it hides.
void check_hidden(const xlsx::SheetLayout& sheet, const std::set<CellRef>& told,
                  TemplateFindings& findings) {
    if (sheet.facts.merges.size() * sheet.cells.size() > kMostPairs) return;
    for (const CellRange& merge : sheet.facts.merges) {
        if (told.contains(merge.first)) continue;
        for (const xlsx::LayoutCell& cell : sheet.cells) {
            if (cell.at == merge.first || !merge.contains(cell.at)) continue;
            if (cell.type == CellType::blank && !cell.has_formula) continue;
            findings.about_sheet(Code::template_merge_hides, sheet.name, cell.at.to_string(),
                                 cell.has_formula ? "=" + cell.formula : cell.text, {},
                                 {{"other", merge.to_string()}});
        }
    }
}

void run_merges(const TemplateView& view, TemplateFindings& findings) {
    for (const xlsx::SheetFact& sheet : view.facts.sheets) {
        std::set<CellRef> told;
        check_overlaps(sheet.layout, told, findings);
        for (const TemplateForm& form : view.forms) {
            if (&form.sheet != &sheet) continue;
            for (std::size_t i = 0; i < form.form.tables.size(); ++i) {
                TableMerges(form, form.form.tables[i], form.places.tables[i].head, told, findings)
                    .run();
            }
        }
        check_hidden(sheet.layout, told, findings);
    }
}

}  // namespace

extern const TemplateCheck merges_template_check{"merges", run_merges};

}  // namespace jixiao::check
