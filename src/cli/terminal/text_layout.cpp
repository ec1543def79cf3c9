// SPDX-License-Identifier: MIT
#include "cli/terminal/text_layout.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>

#include "base/text/utf8.hpp"

namespace jixiao::cli {
namespace {

// The pieces of a text between which a break is allowed, white space at the end included.
std::vector<std::string_view> pieces(std::string_view text,
                                     icu::BreakIterator* (*make)(const icu::Locale&, UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(make(icu::Locale::getChinese(), status));
    UText* utext =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status) != 0) return {text};
    breaks->setText(utext, status);
    std::vector<std::string_view> out;
    std::int32_t begin = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
         begin = end, end = breaks->next()) {
        out.push_back(
            text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    }
    utext_close(utext);
    return out;
}

// Where a line may end. "--jobs" and "self-evaluation" stay whole.
std::vector<std::string_view> line_pieces(std::string_view paragraph) {
    std::vector<std::string_view> out;
    for (const std::string_view piece :
         pieces(paragraph, &icu::BreakIterator::createLineInstance)) {
        if (!out.empty() && out.back().ends_with('-')) {
            out.back() = {out.back().data(), out.back().size() + piece.size()};
        } else {
            out.push_back(piece);
        }
    }
    return out;
}

std::string_view without_trailing_space(std::string_view text) {
    const std::size_t last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

}  // namespace

std::vector<std::string> wrapped(std::string_view paragraph, std::size_t columns) {
    std::vector<std::string> lines;
    std::string line;
    for (const std::string_view piece : line_pieces(paragraph)) {
        const std::size_t needed =
            display_width(line) + display_width(without_trailing_space(piece));
        if (!line.empty() && needed > columns) {
            lines.emplace_back(without_trailing_space(line));
            line.clear();
        }
        line.append(piece);
    }
    if (!line.empty() || lines.empty()) lines.emplace_back(without_trailing_space(line));
    return lines;
}

std::string padded(std::string_view text, std::size_t columns) {
    std::string out(text);
    const std::size_t width = display_width(text);
    if (width < columns) out.append(columns - width, ' ');
    return out;
}

std::string shortened(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return std::string(text);
    if (columns == 0) return {};
    const auto characters = pieces(text, &icu::BreakIterator::createCharacterInstance);
    const std::size_t half = (columns - 1) / 2;
    std::string head;
    std::size_t used = 0;
    for (const std::string_view character : characters) {
        used += display_width(character);
        if (used > half) break;
        head.append(character);
    }
    std::size_t tail = text.size();
    used = display_width(head) + 1;
    for (auto character = characters.rbegin(); character != characters.rend(); ++character) {
        used += display_width(*character);
        if (used > columns) break;
        tail -= character->size();
    }
    return head.append("…").append(text.substr(tail));
}

}  // namespace jixiao::cli
