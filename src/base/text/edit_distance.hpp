// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace jixiao {

// Number of characters to insert, delete, change or swap with their neighbour to get from one text
// to the other. Gives up early: anything above `most` is reported as most + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

// The candidate that was probably meant by a mistyped word: at most a third of its characters
// differ, of shorter words one. Empty if there is none, or if two are equally near.
std::string_view nearest_word(std::string_view word,
                              const std::vector<std::string_view>& candidates);

}  // namespace jixiao
