// SPDX-License-Identifier: MIT
#pragma once

namespace jixiao::cli {

enum class Stream { out, error };

// Whether somebody is looking at this stream, and how many columns they see. Zero columns: no
// terminal. The platform is asked here alone.
bool is_terminal(Stream stream);
unsigned terminal_columns(Stream stream);

}  // namespace jixiao::cli
