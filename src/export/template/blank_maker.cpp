// SPDX-License-Identifier: MIT
#include "export/template/blank_maker.hpp"

#include <algorithm>

#include "export/template/form_planner.hpp"
#include "export/template/layout_content.hpp"
#include "export/template/rule_writer.hpp"
#include "export/template/type_rules.hpp"

namespace jixiao::exporter {
namespace {

// Whether a head that fits any text is one that nobody gave words for the blank.
bool is_unprinted(const std::vector<mapping::HeadPath>& heads, const LaidColumn& column) {
    const bool any = !heads.empty() && std::ranges::all_of(heads, [](const auto& head) {
        return head.parts.back().text == "*";
    });
    return any && std::ranges::any_of(column.heads, [&](const auto& words) {
               return words.size() < heads.front().parts.size();
           });
}

}  // namespace

BlankMaker::BlankMaker(const mapping::Mapping& mapping, const mapping::Dictionaries& dictionaries,
                       std::string year)
    : mapping_(mapping),
      dictionaries_(dictionaries),
      year_(std::move(year)),
      layout_(lay_out(mapping)) {}

FormContent BlankMaker::content() const {
    return content_of_layout(mapping_, layout_, dictionaries_);
}

std::vector<Finding> BlankMaker::findings() const {
    std::vector<Finding> findings;
    for (const LaidPart& part : layout_.parts) {
        const auto* const table = std::get_if<LaidTable>(&part);
        if (table == nullptr) continue;
        for (const LaidColumn& column : table->columns) {
            const auto& heads = mapping_.blocks[table->block].columns[column.spec].heads;
            if (!is_unprinted(heads, column)) continue;
            findings.push_back({Code::mapping_layout_any_head,
                                {mapping_.file, {}, {}},
                                {},
                                heads.front().text,
                                {},
                                {}});
        }
    }
    return findings;
}

PlannedBlank BlankMaker::plan(const FormContent& content) const {
    PlacedForm form = plan_form(mapping_, layout_, content, year_);
    write_types(form, mapping_.amount_unit);
    PlannedBlank out;
    out.left_out = write_rules(form, dictionaries_);
    for (const PlacedTable& table : form.tables) out.rows += table.rows.size();
    for (const PlanCell& cell : form.sheet.cells) {
        if (cell.open) ++out.answers;
        if (!cell.formula.empty()) ++out.formulas;
    }
    out.sheet = std::move(form.sheet);
    return out;
}

}  // namespace jixiao::exporter
