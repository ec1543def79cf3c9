// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

// Words that texts are searched for, all of them at once. Made once, used by all threads.
class WordSet {
  public:
    WordSet() = default;
    explicit WordSet(const std::vector<std::string>& words);

    // Whether one of the words stands anywhere in the text.
    [[nodiscard]] bool any_in(std::string_view text) const;

  private:
    // The first bytes of a word tell where to look: one Chinese character.
    static constexpr std::size_t kStart = 3;
    static constexpr std::size_t kSlots = 4096;

    static std::size_t slot_of(const char* start);

    std::bitset<256> leads_;  // first bytes
    std::bitset<kSlots> starts_;
    std::vector<std::string> words_;
    std::vector<std::string> short_words_;
};

}  // namespace jixiao
