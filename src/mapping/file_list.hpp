// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/finding/finding.hpp"
#include "mapping/toml/parsed_file.hpp"

namespace jixiao::mapping {

// Calls a piece of work for 0 … count - 1, in any order and on any threads, and returns when all
// is done. What a piece throws comes out.
using ForEach =
    std::function<void(std::size_t count, const std::function<void(std::size_t)>& piece)>;

// One after the other.
void for_each_in_turn(std::size_t count, const std::function<void(std::size_t)>& piece);

// A file of a list, once it was read.
struct ListedFile {
    std::filesystem::path path;
    std::unique_ptr<ParsedFile> parsed;
    std::optional<Finding> problem;  // in place of it
};

// The files that belong to paths that a user names, each once.
class FileList {
  public:
    // The dictionaries and sets of rules that stand beside the mappings of a folder.
    void add_words_beside(const std::filesystem::path& folder);
    // A file, or the .toml files of a folder, with the words beside them. A folder that holds none
    // is a problem, one of summaries is left out.
    void add(const std::filesystem::path& file_or_folder);
    // Reads them. The order is that in which they were added.
    std::vector<ListedFile> read(const ForEach& for_each) &&;

  private:
    void add_folder(const std::filesystem::path& folder);
    void add_all(const std::filesystem::path& folder);
    ListedFile* add_file(const std::filesystem::path& file);

    std::vector<ListedFile> files_;
    std::vector<std::filesystem::path> seen_;
};

}  // namespace jixiao::mapping
