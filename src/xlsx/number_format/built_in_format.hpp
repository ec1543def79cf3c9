// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace jixiao::xlsx {

// The code that an id below 164 means when the file does not define it, as Excel for mainland China
// has it. "General" for ids that mean nothing.
std::string_view built_in_format(std::uint32_t id);

}  // namespace jixiao::xlsx
