// SPDX-License-Identifier: MIT
#pragma once

#include "export/fill/fill_scene.hpp"

namespace jixiao::fill {

// Makes the rows high enough for the texts that the plan writes, merged cells included. Rows never
// become lower than the template has them.
void plan_heights(const FillScene& scene);

}  // namespace jixiao::fill
