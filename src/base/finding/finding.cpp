// SPDX-License-Identifier: MIT
#include "base/finding/finding.hpp"

#include <algorithm>

#include "base/finding/detail_words.hpp"

namespace jixiao {
namespace {

std::string_view word_for(const Finding& finding, std::string_view name) {
    if (name == "file") return finding.at.file;
    if (name == "sheet") return finding.at.sheet;
    if (name == "cell") return finding.at.cell;
    if (name == "field") return finding.field;
    if (name == "found") return finding.found;
    if (name == "expected") return finding.expected;
    if (name == "tolerance") return finding.evidence.tolerance;
    for (const auto& [key, value] : finding.args) {
        if (key == name) return value;
    }
    return {};
}

bool is_placeholder(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// What an empty cell says.
std::string_view blank_word(Language language) {
    return language == Language::zh ? "空白" : "(blank)";
}

std::string word_in(Language language, const Finding& finding, std::string_view name) {
    const std::string_view word = word_for(finding, name);
    if (word.empty() && name == "found") return std::string(blank_word(language));
    const bool detail = name == "detail" || name == "limit";
    return detail && language == Language::zh ? detail_in_chinese(word) : std::string(word);
}

std::string fill(std::string_view sentence, const Finding& finding, Language language) {
    std::string out;
    while (true) {
        const auto open = sentence.find('{');
        const auto close = sentence.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        const auto name = sentence.substr(open + 1, close - open - 1);
        // Sentences about mappings quote braces that are no placeholders.
        if (is_placeholder(name)) {
            const std::string word = word_in(language, finding, name);
            out.append(sentence.substr(0, open)).append(word);
            // A word that is not known leaves no gap of its own.
            const std::string_view rest = sentence.substr(close + 1);
            if (word.empty() && out.ends_with(' ') && rest.starts_with(' ')) out.pop_back();
        } else {
            out.append(sentence.substr(0, close + 1));
        }
        sentence.remove_prefix(close + 1);
    }
    return out.append(sentence);
}

}  // namespace

std::string message_of(const Finding& finding, Language language) {
    return fill(catalogue_text(finding.code, language).message, finding, language);
}

std::string fix_of(const Finding& finding, Language language) {
    return fill(catalogue_text(finding.code, language).fix, finding, language);
}

Error::Error(Finding finding)
    : finding_(std::move(finding)), what_(message_of(finding_, Language::en)) {}

Error::Error(Code code, Location at, std::vector<std::pair<std::string, std::string>> args)
    : Error(Finding{code, std::move(at), {}, {}, {}, std::move(args)}) {}

void Error::complete(const Location& at) {
    const auto keep = [](std::string& known, const std::string& added) {
        if (known.empty()) known = added;
    };
    keep(finding_.at.file, at.file);
    keep(finding_.at.sheet, at.sheet);
    keep(finding_.at.cell, at.cell);
    what_ = message_of(finding_, Language::en);
}

}  // namespace jixiao
