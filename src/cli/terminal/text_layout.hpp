// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::cli {

// Breaks a paragraph into lines of at most `columns` display columns: at spaces and, in Chinese,
// between characters, but never before a closing mark or behind an opening one. What cannot be
// broken stands on a line of its own, however long.
std::vector<std::string> wrapped(std::string_view paragraph, std::size_t columns);

// The text filled with spaces to `columns` display columns; longer texts stay as they are.
std::string padded(std::string_view text, std::size_t columns);

// At most `columns` display columns: the middle is replaced by "…" where the text is longer.
std::string shortened(std::string_view text, std::size_t columns);

}  // namespace jixiao::cli
