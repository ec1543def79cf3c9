// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace jixiao {

enum class Language : std::uint8_t { zh, en };

// What a finding means for the user: an error needs a correction, a warning a look, an explanation
// is owed where the level says so, a note needs nothing.
enum class Level : std::uint8_t { error, warning, explain, note };
inline constexpr std::size_t kLevels = 4;

// Every thing the program can say; the list is catalogue.def.
enum class Code : std::uint16_t {
#define JIXIAO_CODE(number, code, name, level) code,
#include "base/finding/catalogue.def"
#undef JIXIAO_CODE
    count_,
};

// What is known about a code in any language. Users and scripts see `id` and `name`; neither ever
// changes its meaning.
struct CatalogueEntry {
    Code code;
    std::string_view id;    // "JX0112"
    std::string_view name;  // "zip.damaged": subject, dot, words
    Level level;
};

// The sentence and the advice (empty where there is none) in one language. Words in braces stand
// for parts of the finding: message_of() fills them in.
struct CatalogueText {
    std::string message;
    std::string fix;
};

// All entries in the order of Code.
std::span<const CatalogueEntry> catalogue();
const CatalogueEntry& catalogue_entry(Code code);
// Valid until the program ends; safe to call from any thread.
const CatalogueText& catalogue_text(Code code, Language language);

std::string_view level_name(Level level);
// The same in the user's language: 错误, error.
std::string_view level_word(Level level, Language language);

}  // namespace jixiao
