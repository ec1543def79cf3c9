// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "export/fill/cell_writer.hpp"
#include "export/fill/fill_scene.hpp"
#include "export/fill/table_rows.hpp"

namespace jixiao::fill {

// Puts the records into table `table` of the template and adds what that takes to the plan.
// `above`: rows that were inserted above the table. Returns how many rows it inserts.
std::uint32_t plan_table(const FillScene& scene, CellWriter& writer, std::size_t table,
                         const std::vector<const Table*>& data, std::uint32_t above);

}  // namespace jixiao::fill
