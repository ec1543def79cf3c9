// SPDX-License-Identifier: MIT
#include "check/rules/rule_cells.hpp"

#include <algorithm>

#include "check/rules/form_view.hpp"
#include "check/rules/rule.hpp"
#include "import/fields/fallback_values.hpp"

namespace jixiao::check {
namespace {

// Rules speak only of cells that have a number.
void suppose_figure(Field& field) {
    if (!is_figure(field.type) || field.value.has_number) return;
    field.value.stored = CellType::number;
    field.value.has_number = true;
    field.value.number = Decimal::integer(1);
}

Form filled(Form form, const mapping::Mapping& mapping) {
    form.unfilled = false;
    for (Field& field : form.fields) suppose_figure(field);
    for (Table& table : form.tables) {
        for (Record& record : table.records) {
            // A form that is read for filling in has every field at a cell of its own.
            importer::use_fallbacks(record, mapping.blocks[table.block]);
            for (Field& field : record.fields) suppose_figure(field);
        }
    }
    return form;
}

const mapping::RuleSpec* spec_of(const mapping::Mapping& mapping, const std::string& id) {
    const auto spec = std::find_if(mapping.rules.begin(), mapping.rules.end(),
                                   [&](const mapping::RuleSpec& rule) { return rule.id == id; });
    return spec == mapping.rules.end() ? nullptr : &*spec;
}

bool has_optional(const mapping::RuleSpec& spec) {
    const auto& settings = spec.settings.members;
    return std::any_of(settings.begin(), settings.end(),
                       [](const mapping::TomlMember& member) { return member.key == "maybe"; });
}

}  // namespace

std::vector<RuleCell> rule_cells(const Form& form, const mapping::Mapping& mapping,
                                 const Rules& rules) {
    const Form supposed = filled(form, mapping);
    const FormView view(supposed, mapping);
    Claims claims;
    for (const auto& rule : rules) rule->claim(view, claims);
    std::vector<RuleCell> cells;
    for (const Claim& claim : claims) {
        if (!claim.result) continue;
        const mapping::RuleSpec* const spec = spec_of(mapping, claim.rule->id);
        if (spec == nullptr) continue;
        RuleCell& cell = cells.emplace_back();
        cell.result = claim.result.value->cell;
        cell.rule = spec->id;
        cell.kind = spec->kind;
        cell.some_optional = has_optional(*spec);
        Cells inputs;
        claim.rule->inputs(view, claim, inputs);
        for (const Value* input : inputs) {
            if (input != nullptr) cell.inputs.push_back(input->cell);
        }
    }
    return cells;
}

}  // namespace jixiao::check
