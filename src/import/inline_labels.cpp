// SPDX-License-Identifier: MIT
#include "import/inline_labels.hpp"

#include "import/sheet_view.hpp"

namespace jixiao::importer {
namespace {

constexpr std::string_view kWideColon = "：";
constexpr std::string_view kWideSpace = "\u3000";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes of the colon at this place; 0 if there is none. 8:30 has none.
std::size_t colon_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with(kWideColon)) return kWideColon.size();
    if (text[at] != ':') return 0;
    const bool ratio =
        at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
    return ratio ? 0 : 1;
}

// Where the word that ends at `end` begins: behind the last white space in front of it.
std::size_t word_start(std::string_view text, std::size_t from, std::size_t end) {
    for (std::size_t at = end; at > from; --at) {
        const std::string_view front = text.substr(from, at - from);
        if (front.ends_with(kWideSpace)) return at;
        if (static_cast<unsigned char>(front.back()) <= ' ') return at;
    }
    return from;
}

}  // namespace

std::vector<InlineLabel> inline_labels(std::string_view text) {
    std::vector<InlineLabel> found;
    std::size_t answer = 0;  // begins behind the last colon
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t colon = colon_at(text, at);
        if (colon == 0) continue;
        // The first label may be several words; later ones are cut off at white space.
        const std::size_t label = found.empty() ? 0 : word_start(text, answer, at);
        const bool part_of_answer = !found.empty() && label == answer;
        if (!part_of_answer) {
            if (!found.empty()) {
                found.back().answer = trimmed(text.substr(answer, label - answer));
            }
            found.push_back({trimmed(text.substr(label, at - label)), {}});
            answer = at + colon;
        }
        at += colon - 1;
    }
    if (!found.empty()) found.back().answer = trimmed(text.substr(answer));
    return found;
}

}  // namespace jixiao::importer
