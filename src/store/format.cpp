// SPDX-License-Identifier: MIT
#include "store/format.hpp"

#include <array>

namespace jixiao::store {
namespace {

constexpr std::array kFormats{
    FormatName{Format::jsonl, "jsonl", false},
    FormatName{Format::csv, "csv", true},
    FormatName{Format::sqlite, "sqlite", true},
};

}  // namespace

std::span<const FormatName> formats() {
    return kFormats;
}

std::optional<Format> format_named(std::string_view name) {
    for (const FormatName& known : kFormats) {
        if (known.name == name) return known.format;
    }
    return std::nullopt;
}

}  // namespace jixiao::store
