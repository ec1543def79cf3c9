// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "import/form_context.hpp"

// What stands around a form's title. `tables`: rows that belong to tables.
namespace jixiao::importer {

// One past the last row that may say something of the whole form: it ends at the first label.
std::uint32_t end_of_title_area(const FormContext& context, std::optional<CellRef> title,
                                const std::vector<RowSpan>& tables);
// An annex number, or whatever stands last above the title.
std::optional<Value> value_before_title(const FormContext& context, std::optional<CellRef> title);
// The first cell below the title that is no label and no year.
std::optional<Value> value_after_title(const FormContext& context, std::optional<CellRef> title,
                                       const std::vector<RowSpan>& tables);

}  // namespace jixiao::importer
