// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace jixiao::store {

// The kinds of output that canonical data can be written as.
enum class Format : std::uint8_t { jsonl, csv, sqlite };

struct FormatName {
    Format format;
    std::string_view name;  // as users write it: "jsonl"
    bool needs_path;        // cannot go to the standard output
};

// All formats, in the order in which they are listed for users.
std::span<const FormatName> formats();
std::optional<Format> format_named(std::string_view name);

}  // namespace jixiao::store
