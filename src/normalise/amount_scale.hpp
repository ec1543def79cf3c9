// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "mapping/mapping.hpp"
#include "model/form.hpp"
#include "normalise/unit_table.hpp"

namespace jixiao::normalise {

// The unit that a column's amounts are in.
struct AmountScale {
    std::string_view name;
    Decimal factor;                        // how many 元 one of it is
    UnitSource source = UnitSource::none;  // none: not looked up yet
    bool known = false;                    // a unit of money
};

// In the order of trust: the head's bracket, the form's line, the mapping. A unit that somebody
// states but nobody knows is not known: amounts stay in it. `spec` and `column` are nullptr for
// fields of the form and where no head was found.
AmountScale find_amount_scale(const mapping::ColumnSpec* spec, const FoundColumn* column,
                              const Form& form, const mapping::Mapping& mapping,
                              const UnitTable& units);

// The unit that an amount's own label or its row's states: the importer leaves it in the value,
// before an answer is read and where there is none. nullopt where the column or the form decides.
std::optional<AmountScale> stated_scale(const Value& value, const UnitTable& units);

}  // namespace jixiao::normalise
