// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "import/form_context.hpp"

namespace jixiao::importer {

// Whether what stands behind a cell is another pair of label and answer, of a label that the
// mapping does not name. Then the cell is no label itself, but the answer to the one in front.
enum class PairBehind : std::uint8_t {
    none,
    likely,
    sure,  // a label of signature lines, or one with as wide a place as the label in front
};

// 主管部门 | | 省药监局 | 联系处室 | | 规财处: `label` is 主管部门, with a blank place beside it,
// and `cell` what is filled behind that. `tables`: rows that belong to tables.
PairBehind pair_behind(const FormContext& context, const std::vector<RowSpan>& tables,
                       const xlsx::Cell& label, const xlsx::Cell& cell);

}  // namespace jixiao::importer
