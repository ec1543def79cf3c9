// SPDX-License-Identifier: MIT
#pragma once

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

}  // namespace jixiao::normalise
