// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "import/form_context.hpp"

namespace jixiao::importer {

// Printed options that stand each in a cell of their own, from `first` on to the right:
// □优 | ☑良 | □中, or words whose tick stands in the cell beside or below. They are read as one
// text with all boxes, in the cell of the ticked option. Nothing where the field offers no options,
// or fewer than two stand there.
std::optional<Value> read_option_cells(const FormContext& context, const mapping::FieldSpec& spec,
                                       CellRef first);

}  // namespace jixiao::importer
