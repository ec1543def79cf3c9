// SPDX-License-Identifier: MIT
#include "base/text/word_set.hpp"

#include <algorithm>

namespace jixiao {

WordSet::WordSet(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (word.size() < kStart) {
            short_words_.push_back(word);
        } else {
            words_.push_back(word);
            starts_.set(slot_of(word.data()));
            leads_.set(static_cast<unsigned char>(word.front()));
        }
    }
}

// The low six bits of the second and third byte differ most in UTF-8.
std::size_t WordSet::slot_of(const char* start) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(start[i]); };
    return ((byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)) ^ (byte(0) & 0x0FU);
}

bool WordSet::any_in(std::string_view text) const {
    for (const std::string& word : short_words_) {
        if (text.find(word) != std::string_view::npos) return true;
    }
    if (words_.empty()) return false;
    for (std::size_t at = 0; at + kStart <= text.size(); ++at) {
        if (!leads_[static_cast<unsigned char>(text[at])] || !starts_[slot_of(text.data() + at)])
            continue;
        const std::string_view rest = text.substr(at);
        const bool found = std::ranges::any_of(
            words_, [&](const std::string& word) { return rest.starts_with(word); });
        if (found) return true;
    }
    return false;
}

}  // namespace jixiao
