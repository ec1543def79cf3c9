// SPDX-License-Identifier: MIT
#include "export/template/blank_maker.hpp"

#include <algorithm>

#include "export/template/form_planner.hpp"
#include "export/template/layout_content.hpp"
#include "export/template/rule_writer.hpp"
#include "export/template/type_rules.hpp"

namespace jixiao::exporter {

BlankMaker::BlankMaker(const mapping::Mapping& mapping, const mapping::Dictionaries& dictionaries,
                       std::string year)
    : mapping_(mapping),
      dictionaries_(dictionaries),
      year_(std::move(year)),
      layout_(lay_out(mapping)) {}

FormContent BlankMaker::content() const {
    return content_of_layout(mapping_, layout_, dictionaries_);
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
