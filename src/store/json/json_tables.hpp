// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::store {

// Appends ,"tables":[…]: where the form's tables stand, what their heads say and which rows their
// records come from. Nothing for forms without tables.
void append_table_places(std::string& out, const Form& form, const mapping::Mapping& mapping);

}  // namespace jixiao::store
