// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// The SHA-256 of the bytes, in 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace jixiao
