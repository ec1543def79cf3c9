// SPDX-License-Identifier: MIT
#include <algorithm>

#include "mapping/lint/mapping_lint.hpp"
#include "mapping/parse/dictionary_parser.hpp"

namespace jixiao::mapping {
namespace {

struct Place {
    const DictionaryEntry* entry;
    const Dictionary* dictionary;
};
using Words = std::multimap<std::string, Place, std::less<>>;

// Units keep their case: MW and mW differ.
const std::string& compared(const Label& label, const Dictionary& dictionary) {
    return dictionary.name == kUnits ? label.text : label.key;
}

// The file without its folders: those of the shipped dictionaries say nothing to the user.
std::string short_name(const Dictionary& dictionary) {
    return dictionary.file.substr(dictionary.file.rfind('/') + 1);
}

void add_words(Words& words, const DictionaryEntry& entry, const Dictionary& dictionary) {
    for (const Label& label : entry.labels) {
        words.emplace(compared(label, dictionary), Place{&entry, &dictionary});
    }
}

std::vector<std::string_view> codes_of(const Dictionary& dictionary, const Dictionary* shipped) {
    std::vector<std::string_view> codes;
    const bool units = dictionary.name == kUnits;
    for (const Dictionary* one : {&dictionary, shipped}) {
        if (one == nullptr) continue;
        for (const DictionaryEntry& entry : one->entries) {
            codes.push_back(units ? entry.name : entry.code);
        }
    }
    return codes;
}

void lint_words(const DictionaryEntry& entry, const Dictionary& dictionary, const Words& words,
                Issues& issues) {
    for (const Label& label : entry.labels) {
        const auto [first, last] = words.equal_range(compared(label, dictionary));
        const auto other = std::find_if(first, last, [&](const auto& known) {
            const DictionaryEntry& one = *known.second.entry;
            return one.parent == entry.parent && one.code != entry.code;
        });
        if (other == last) continue;
        const std::string line = std::to_string(other->second.entry->at.line);
        issues.add(Code::mapping_word_in_two_entries, label.at, label.text,
                   other->second.entry->name,
                   {{"other", short_name(*other->second.dictionary) + ":" + line}});
    }
}

}  // namespace

void lint_dictionary(const Dictionary& dictionary, const Dictionary* shipped, Issues& issues) {
    const auto codes = codes_of(dictionary, shipped);
    const auto check_code = [&](const std::string& code, SourceAt at) {
        if (code.empty() || std::find(codes.begin(), codes.end(), code) != codes.end()) return;
        issues.add_unknown(Code::mapping_unknown_code, at, code, codes);
    };
    Words words;
    if (shipped != nullptr) {
        for (const DictionaryEntry& entry : shipped->entries) add_words(words, entry, *shipped);
    }
    for (const DictionaryEntry& entry : dictionary.entries) {
        lint_words(entry, dictionary, words, issues);
        add_words(words, entry, dictionary);
        if (dictionary.name == kUnits) {
            check_code(entry.base, entry.at);
        } else {
            check_code(entry.parent, entry.at);
        }
    }
}

}  // namespace jixiao::mapping
