// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

namespace jixiao {

// A stream to write and read whose bytes stay in memory; fclose() forgets them. Where the C library
// knows no such streams it is a temporary file. nullptr where there is no memory left.
std::FILE* open_memory_stream();

}  // namespace jixiao
