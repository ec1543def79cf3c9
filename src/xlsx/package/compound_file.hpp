// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::xlsx {

// Returns when the bytes are no compound file. Else throws Error: file_encrypted (an encrypted
// package inside), file_legacy (a workbook of the old format, or another office document of that
// time, named), file_compound (anything else, also when its directory is damaged).
void refuse_compound_file(std::string_view bytes, const std::string& file);

}  // namespace jixiao::xlsx
