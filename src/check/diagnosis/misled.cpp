// SPDX-License-Identifier: MIT
#include "check/diagnosis/misled.hpp"

#include <algorithm>
#include <set>

#include "check/diagnosis/form_cells.hpp"

namespace jixiao::check {
namespace {

using Places = std::set<CellRef>;

bool is_in(const Places& places, const Value* value) {
    return value != nullptr && places.contains(value->cell);
}

bool reads(const FormView& form, const Claim& claim, const Places& places) {
    Cells inputs;
    claim.rule->inputs(form, claim, inputs);
    return std::ranges::any_of(inputs, [&](const Value* cell) { return is_in(places, cell); });
}

// With the amounts that are computed from them.
Places with_results(const FormView& form, const Claims& claims, Places places) {
    const FormCells cells(form);
    const auto is_amount = [&](const Value* value) {
        if (value == nullptr) return false;
        const Field* const field = cells.find(value->cell).field;
        return field != nullptr && field->type == FieldType::amount;
    };
    for (std::size_t before = 0; before != places.size();) {
        before = places.size();
        for (const Claim& claim : claims) {
            const Value* const result = claim.result.value;
            if (is_amount(result) && reads(form, claim, places)) places.insert(result->cell);
        }
    }
    return places;
}

}  // namespace

void drop_misled(const Rules& rules, const FormView& form, const Claims& claims,
                 std::vector<Fault>& faults) {
    if (faults.empty()) return;
    Cells impossible;
    for (const auto& rule : rules) rule->impossible(form, impossible);
    if (impossible.empty()) return;
    Places wrong;
    for (const Value* cell : impossible) wrong.insert(cell->cell);
    const Places misleading = with_results(form, claims, wrong);
    std::erase_if(faults, [&](const Fault& fault) {
        if (is_in(wrong, fault.at.value)) return false;
        return is_in(misleading, fault.claim->result.value) ||
               reads(form, *fault.claim, misleading);
    });
}

}  // namespace jixiao::check
