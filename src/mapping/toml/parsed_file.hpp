// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "mapping/issues.hpp"
#include "mapping/toml/toml_node.hpp"

namespace jixiao::mapping {

// What a .toml file is.
enum class FileKind : std::uint8_t { mapping, dictionary, rules, summary };

// A file that has been read, and what is wrong with it so far.
struct ParsedFile {
    // Throws Error when the file cannot be read.
    explicit ParsedFile(const std::filesystem::path& file);
    // `issues` points into `text`.
    ParsedFile(const ParsedFile&) = delete;
    ParsedFile& operator=(const ParsedFile&) = delete;

    std::string text;
    Issues issues;
    std::optional<TomlNode> root;  // nullopt: the text is no TOML
    // Told by what the file holds ([form], [summary], [rules], [[entry]]); of a file that holds
    // none of them by the folder that it stands in.
    FileKind kind;
};

}  // namespace jixiao::mapping
