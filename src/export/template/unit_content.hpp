// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/roster/roster.hpp"
#include "export/template/allotments.hpp"
#include "export/template/form_content.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::exporter {

// What was filled in for a unit.
struct UnitFilled {
    bool name = false;
    bool allotment = false;
};

// Fills in who the form is for: the unit's name where the mapping's rule about the reporting unit
// looks for it, and what it was allotted where the layout says so.
UnitFilled fill_in_unit(const mapping::Mapping& mapping, const check::RosterUnit& unit,
                        const Allotments& allotments, FormContent& content);

// Does the layout say where an allotment goes?
bool takes_allotment(const mapping::Mapping& mapping);

}  // namespace jixiao::exporter
