// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace jixiao::cli {

// The candidate that a user who typed `word` most likely meant: one that begins with it, else the
// nearest one. Empty if none is near.
std::string_view suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace jixiao::cli
