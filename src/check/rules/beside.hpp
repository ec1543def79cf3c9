// SPDX-License-Identifier: MIT
#pragma once

#include "check/rules/address.hpp"
#include "check/rules/form_view.hpp"
#include "check/rules/spot.hpp"

namespace jixiao::check {

// The cell at the address that goes with a spot: that of the spot's own row where the address is a
// column of its block, else the form's one. nullptr where there is none.
inline const Value* beside(const FormView& form, const Spot& spot, const Address& address) {
    const bool same_block =
        address.in_block && spot.record != nullptr && spot.table->block == address.block;
    if (same_block && address.takes(*spot.record)) {
        return FormView::at(*spot.record, address.specs.front());
    }
    return find_spot(form, address).value;
}

inline const Value* beside(const FormView& form, const Spot& spot,
                           const std::optional<Address>& address) {
    return address ? beside(form, spot, *address) : nullptr;
}

}  // namespace jixiao::check
