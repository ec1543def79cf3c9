// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "import/blocks/block_locator.hpp"
#include "import/form_context.hpp"

namespace jixiao::importer {

// Finds what unit the form's amounts are in and stores it in the form: a bracket in a head beside
// the amounts (项目资金（万元）), else a line above them (金额：万元), else a sentence
// (以元为单位), else a bracket in the title, else one in a column's own head, else a line below the
// tables, else the unit that the labels of all amounts state, else what the mapping says. Forms
// without amounts get none. Contradictions are told.
void find_amount_unit(const FormContext& context, const std::vector<LocatedBlock>& blocks,
                      std::optional<CellRef> title);

}  // namespace jixiao::importer
