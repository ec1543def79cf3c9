// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text/text_map.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::normalise {

// A dictionary's words, compared as labels are (see label_key).
class WordTable {
  public:
    WordTable() = default;
    // The dictionary must outlive the table.
    explicit WordTable(const mapping::Dictionary& dictionary);

    // The entry that has this word; nullptr if none has. `buffer` is room for its key.
    [[nodiscard]] const mapping::DictionaryEntry* find(std::string_view text,
                                                       std::string& buffer) const;
    // Of several entries with the same word the one below the entry `parent`, at any depth, then
    // one without any parent.
    [[nodiscard]] const mapping::DictionaryEntry* find_below(std::string_view text,
                                                             std::string_view parent,
                                                             std::string& buffer) const;
    // The word that was probably meant; empty if none is near. Slow.
    [[nodiscard]] std::string_view nearest(std::string_view text) const;
    // All entries' names, joined by 、.
    [[nodiscard]] std::string names() const;

  private:
    using Entries = std::vector<const mapping::DictionaryEntry*>;
    void add(const mapping::Label& label, const mapping::DictionaryEntry& entry);
    [[nodiscard]] const Entries* entries_of(std::string_view text, std::string& buffer) const;
    [[nodiscard]] bool is_below(const mapping::DictionaryEntry& entry,
                                std::string_view parent) const;

    const mapping::Dictionary* dictionary_ = nullptr;
    // By the word as written and by its key.
    TextMap<Entries> entries_;
    std::size_t longest_ = 0;  // bytes of the longest word
};

}  // namespace jixiao::normalise
