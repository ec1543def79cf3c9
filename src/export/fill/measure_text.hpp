// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "mapping/mapping.hpp"
#include "model/value.hpp"
#include "normalise/dictionaries.hpp"

namespace jixiao::fill {

// A target or actual value as a form of the style writes it: ≥2(个) bracketed, ≥2个 free; as it
// stands where that means the same. nullopt where the style cannot say it.
std::optional<std::string> measure_text(const Value& value, mapping::MeasureStyle style,
                                        const normalise::Dictionaries& dictionaries);

}  // namespace jixiao::fill
