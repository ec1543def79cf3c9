// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/issues.hpp"

// A TOML file as a plain tree in the order of the file, every key and value with its place.
namespace jixiao::mapping {

struct TomlMember;

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

// The root table. A text that is no TOML gives nothing and one issue, in words of our own for the
// mistakes that people make.
std::optional<TomlNode> read_toml(std::string_view text, Issues& issues);

}  // namespace jixiao::mapping
