// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mapping/source_at.hpp"

namespace jixiao::mapping {

struct TomlMember;

// A TOML value as plain data, members in the order of the file, each with its place.
struct TomlNode {
    enum class Kind : std::uint8_t { text, whole, truth, other, list, table };
    Kind kind = Kind::other;  // other: floats and dates, which no key takes
    SourceAt at;
    std::string text;
    std::int64_t whole = 0;
    bool truth = false;
    std::vector<TomlNode> items;
    std::vector<TomlMember> members;
};

struct TomlMember {
    std::string key;
    SourceAt at;
    TomlNode value;
};

}  // namespace jixiao::mapping
