// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "check/rules/form_view.hpp"

// What belongs to one label or weight of a level: the rows from its own to the next one's.
namespace jixiao::check {

// Behind the last row that shares the cell in this column with row `first`: a merged cell, or the
// same text repeated below the same labels (as behind a page break).
std::size_t level_end(const FormView& form, const Table& table, std::uint16_t spec,
                      std::size_t first);

// The points in brackets of a label: 产出指标（50分） → 50.
std::optional<Decimal> points_in_label(std::string_view label);

}  // namespace jixiao::check
