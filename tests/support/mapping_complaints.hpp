// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::test {

// A small mapping without mistakes; its lines are replaced to make some.
extern const std::string_view kSoundMapping;

// The sound mapping with the first `part` replaced. The part must occur.
std::string with(std::string_view part, std::string_view replacement);
// The sound mapping with lines added at its end.
std::string with_more(std::string_view lines);

// What the user is told about a mapping of this text, called my.toml, in English; empty if nothing.
// There are dictionaries "taxonomy", "units" and "funds".
std::string complaints(std::string_view text);
// The same about a definition of a summary.
std::string summary_complaints(std::string_view text);
// The same about a dictionary.
std::string dictionary_complaints(std::string_view text);

}  // namespace jixiao::test
