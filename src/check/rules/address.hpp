// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form_view.hpp"
#include "check/rules/spot.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::check {

// A place in a form as a rule names it, bound to a mapping:
//   grade, totals.score              a value of the form itself
//   indicators.weight                a column of a block, all its rows
//   funding[total].executed          its rows of one kind; [fiscal|other] of several
//   rows.self.projects.*.executed    several columns: * fits one part of the path
struct Address {
    std::string path;  // form values
    bool in_block = false;
    std::uint16_t block = 0;
    std::vector<std::string> kinds;    // row kinds; empty: all
    std::vector<std::uint16_t> specs;  // columns, in the mapping's order

    [[nodiscard]] bool takes(const Record& record) const;
    // The cell of one record; only for addresses of one column.
    [[nodiscard]] Spot in(const Table& table, const Record& record) const;
};

// nullopt where the mapping has no such place.
std::optional<Address> bind_address(std::string_view text, const mapping::Mapping& mapping);

// All places of a mapping, for those who mistyped one.
std::vector<std::string> places_of(const mapping::Mapping& mapping);

// The value itself or, in a block, that of the first row that fits.
Spot find_spot(const FormView& form, const Address& address);

// Calls see(table, record) for every record that the address takes.
template <class See>
void each_record(const FormView& form, const Address& address, See&& see) {
    for (const Table& table : form.form().tables) {
        if (table.block != address.block) continue;
        for (const Record& record : table.records) {
            if (address.takes(record)) see(table, record);
        }
    }
}

// Calls see(spot) for every cell, one merged over several rows once.
template <class See>
void each_spot(const FormView& form, const Address& address, See&& see) {
    if (!address.in_block) {
        if (const Spot spot = find_spot(form, address)) see(spot);
        return;
    }
    for (const std::uint16_t spec : address.specs) {
        CellRef last;
        bool any = false;
        each_record(form, address, [&](const Table& table, const Record& record) {
            const Value* const value = FormView::at(record, spec);
            if (value == nullptr || (any && value->cell == last)) return;
            any = true;
            last = value->cell;
            see(Spot{value, &table, &record, spec, {}});
        });
    }
}

}  // namespace jixiao::check
