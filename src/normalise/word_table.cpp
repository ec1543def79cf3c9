// SPDX-License-Identifier: MIT
#include "normalise/word_table.hpp"

#include <algorithm>

#include "base/text/edit_distance.hpp"
#include "base/text/label_key.hpp"

namespace jixiao::normalise {
namespace {

constexpr std::size_t kDeepest = 8;  // levels of a dictionary; more would be a circle

}  // namespace

WordTable::WordTable(const mapping::Dictionary& dictionary) : dictionary_(&dictionary) {
    for (const auto& entry : dictionary.entries) {
        for (const auto& label : entry.labels) add(label, entry);
    }
}

void WordTable::add(const mapping::Label& label, const mapping::DictionaryEntry& entry) {
    for (const auto& word : {label.text, label.key}) {
        Entries& entries = entries_[word];
        if (std::find(entries.begin(), entries.end(), &entry) == entries.end()) {
            entries.push_back(&entry);
        }
        longest_ = std::max(longest_, word.size());
    }
}

const WordTable::Entries* WordTable::entries_of(std::string_view text, std::string& buffer) const {
    // Room for numbering, marks and points that the key sets aside.
    constexpr std::size_t kRoom = 24;
    if (text.empty() || text.size() > longest_ + kRoom) return nullptr;
    if (const auto found = entries_.find(text); found != entries_.end()) return &found->second;
    buffer.clear();
    if (append_label_key(buffer, text)) return nullptr;
    const auto found = entries_.find(buffer);
    return found == entries_.end() ? nullptr : &found->second;
}

const mapping::DictionaryEntry* WordTable::find(std::string_view text, std::string& buffer) const {
    const Entries* const entries = entries_of(text, buffer);
    return entries == nullptr ? nullptr : entries->front();
}

const mapping::DictionaryEntry* WordTable::find_below(std::string_view text,
                                                      std::string_view parent,
                                                      std::string& buffer) const {
    const Entries* const entries = entries_of(text, buffer);
    if (entries == nullptr) return nullptr;
    for (const auto* const entry : *entries) {
        if (!parent.empty() && is_below(*entry, parent)) return entry;
    }
    for (const auto* const entry : *entries) {
        if (entry->parent.empty()) return entry;
    }
    return entries->front();
}

bool WordTable::is_below(const mapping::DictionaryEntry& entry, std::string_view parent) const {
    std::string_view above = entry.parent;
    for (std::size_t depth = 0; depth < kDeepest && !above.empty(); ++depth) {
        if (above == parent) return true;
        const auto found = std::find_if(dictionary_->entries.begin(), dictionary_->entries.end(),
                                        [&](const auto& other) { return other.code == above; });
        above = found == dictionary_->entries.end() ? std::string_view() : found->parent;
    }
    return false;
}

std::string_view WordTable::nearest(std::string_view text) const {
    if (dictionary_ == nullptr || text.size() > longest_ * 2) return {};
    std::vector<std::string_view> words;
    for (const auto& entry : dictionary_->entries) {
        for (const auto& label : entry.labels) words.push_back(label.key);
    }
    return nearest_word(label_key(text), words);
}

std::string WordTable::names() const {
    std::string names;
    if (dictionary_ == nullptr) return names;
    for (const auto& entry : dictionary_->entries) {
        if (!names.empty()) names += "、";
        names += entry.name;
    }
    return names;
}

}  // namespace jixiao::normalise
