// SPDX-License-Identifier: MIT
#pragma once

#include "model/value.hpp"

namespace jixiao::check {

// Whether a cell for reasons holds one: 无, — and the like are none.
bool gives_reason(const Value* cell);

}  // namespace jixiao::check
