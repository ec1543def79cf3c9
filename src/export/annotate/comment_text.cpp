// SPDX-License-Identifier: MIT
#include "export/annotate/comment_text.hpp"

#include <algorithm>
#include <charconv>

#include "export/annotate/review_words.hpp"

namespace jixiao::annotate {
namespace {

constexpr std::size_t kMostRemarks = 6;  // in one comment

bool says(std::string_view sentence, std::string_view word) {
    return word.empty() || sentence.find(word) != std::string_view::npos;
}

// Figures that the sentence does not name itself.
std::string figures_of(const Remark& remark, const Voice& voice) {
    const bool found = !says(remark.problem, remark.found);
    const bool expected = !says(remark.problem, remark.expected);
    if (found && expected) {
        return filled_in(Word::given_due, voice, remark.found, remark.expected);
    }
    if (found) return filled_in(Word::given, voice, remark.found);
    return expected ? filled_in(Word::due, voice, remark.expected) : std::string();
}

void append_remark(std::string& out, const Remark& remark, const Voice& voice) {
    const auto line = [&](std::string_view text) { out.append("\n").append(text); };
    const Language language = voice.language;
    std::string head = language == Language::zh ? "【" : "[";
    head.append(level_word(remark.level, language))
        .append(language == Language::zh ? "】" : "] ")
        .append(remark.code);
    if (!remark.heading.empty()) head.append(" ").append(remark.heading);
    line(head);
    line(remark.problem);
    if (const std::string figures = figures_of(remark, voice); !figures.empty()) line(figures);
    if (!remark.calculation.empty()) {
        line(filled_in(Word::calculation, voice, remark.calculation));
    }
    if (!remark.fix.empty()) line(filled_in(Word::how_to_fix, voice, remark.fix));
}

}  // namespace

std::string comment_head(std::uint32_t round, std::size_t mark, const Voice& voice) {
    return filled_in(Word::comment_head, voice, round, mark);
}

std::string comment_body(const Review& review, const CellMark& mark) {
    std::string text;
    const std::size_t shown = std::min(mark.remarks.size(), kMostRemarks);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) text += '\n';
        append_remark(text, review.remarks[mark.remarks[i]], review.voice);
    }
    if (const std::size_t more = mark.remarks.size() - shown; more > 0) {
        text.append("\n").append(filled_in(Word::more_remarks, review.voice, more,
                                           words(Word::sheet_name, review.voice)));
    }
    return text;
}

std::optional<OwnPart> own_part(std::string_view text) {
    const std::size_t marker = text.find(kCommentMarker);
    if (marker == std::string_view::npos) return std::nullopt;
    OwnPart part{marker, 0};
    if (part.begin > 0 && text[part.begin - 1] == '\n') --part.begin;
    std::string_view line = text.substr(marker + kCommentMarker.size());
    line = line.substr(0, line.find('\n'));
    const std::size_t dash = line.find('-');
    if (dash == std::string_view::npos) return part;
    std::from_chars(line.data() + dash + 1, line.data() + line.size(), part.mark);
    return part;
}

}  // namespace jixiao::annotate
