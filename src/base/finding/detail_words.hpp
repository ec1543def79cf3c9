// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// The Chinese for what a finding says about a damaged file, an exceeded limit, a place without an
// answer or an error of the system (its arguments "detail" and "limit", which are English). What is
// not known stays as it is.
std::string detail_in_chinese(std::string_view detail);

}  // namespace jixiao
