// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/form.hpp"

namespace jixiao::fill {

// A word by which rows are told apart: what it means and how it is written.
struct RowWord {
    std::string_view text;
    std::string_view code;  // of a dictionary; empty where none knows it
    std::string key;        // label_key of the text

    [[nodiscard]] bool is_blank() const { return key.empty() && text.empty(); }
    // The same to a reader: by dictionary or by key.
    [[nodiscard]] bool same(const RowWord& other) const;
};

// What a row of a table is about: the levels above its name, highest first, and its name.
struct RowIdentity {
    std::string_view kind;
    std::vector<std::pair<std::string_view, RowWord>> levels;  // with their paths
    RowWord name;
};

// The path of the value that names the rows of a block: its lowest level, else the column of the
// row labels, else its first column of words. Empty if there is none.
std::string_view name_path(const mapping::Block& block);

// What rows of a kind are called; empty where no label tells the kind.
std::string_view label_of_kind(const mapping::Block& block, std::string_view kind);

// The field of a record with this path, the nth of several; nullptr if there is none.
const Field* field_at(const Record& record, std::string_view path, std::size_t occurrence = 0);

RowIdentity identity_of(const Record& record, std::string_view name_path);

// How far the levels of two rows agree.
struct LevelMatch {
    std::size_t equal = 0;  // leading levels that both have and that are the same
    bool differs = false;   // some level that both have is not the same
    bool unknown = false;   // some level stands in one of them only
};
LevelMatch match_levels(const RowIdentity& one, const RowIdentity& two);

}  // namespace jixiao::fill
