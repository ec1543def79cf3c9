// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "import/form_context.hpp"

namespace jixiao::importer {

// The unit of money that the places around a field's answer name: the label's own bracket or last
// line (资金规模（元）), the cell right of the answer (1000000 | 元) or in front of it, or a label
// further left that is no field's and goes down over the row (项目资金（元）), past other pairs of
// label and answer too where it stands beside a field's label. Empty if none does. `label` is the
// cell that says the label, which may hold the answer too.
std::string_view unit_of_amount(const FormContext& context, const xlsx::Cell& label,
                                const Value& value);

}  // namespace jixiao::importer
