// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace jixiao::mapping {

// Whether a path is meant by a pattern, in which * fits one part: "self.*.score" means
// "self.prov_sampling.score".
bool fits_pattern(std::string_view pattern, std::string_view path);

}  // namespace jixiao::mapping
