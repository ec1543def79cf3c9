// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/finding/finding.hpp"

namespace jixiao::xlsx {

// Which part of which file is being read: what every refusal names.
struct PartName {
    std::string file;
    std::string part;
};

// The ends of the reader's work on a file, each an Error of the code in its name.
[[noreturn]] void refuse_damaged(const PartName& where, std::string_view detail);
[[noreturn]] void refuse_unsupported(const PartName& where, std::string_view detail);
[[noreturn]] void refuse_truncated(const PartName& where);
[[noreturn]] void refuse_wrong_crc(const PartName& where);
[[noreturn]] void refuse_malformed(const PartName& where, std::uint64_t line,
                                   std::string_view detail);
[[noreturn]] void refuse_dtd(const PartName& where);
[[noreturn]] void refuse_encoding(const PartName& where, std::string_view detail);
[[noreturn]] void refuse_incomplete(const PartName& where);
[[noreturn]] void refuse_limit(const PartName& where, std::string_view limit,
                               std::uint64_t allowed);

}  // namespace jixiao::xlsx
