// SPDX-License-Identifier: MIT
#include "xlsx/edit/text_edits.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::xlsx {

void TextEdits::replace(Span span, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(arena_.size());
    arena_.append(text);
    const Edit edit{span, {begin, static_cast<std::uint32_t>(arena_.size())}};
    is_sorted_ = is_sorted_ && (edits_.empty() || !stands_before(edit, edits_.back()));
    edits_.push_back(edit);
}

bool TextEdits::stands_before(const Edit& a, const Edit& b) {
    return a.span.begin < b.span.begin ||
           (a.span.begin == b.span.begin && a.span.is_empty() && !b.span.is_empty());
}

void TextEdits::sort() {
    if (!is_sorted_) std::stable_sort(edits_.begin(), edits_.end(), stands_before);
    is_sorted_ = true;
}

std::string TextEdits::apply(std::string_view text) const {
    if (!is_sorted_) {
        TextEdits sorted = *this;
        sorted.sort();
        return sorted.apply(text);
    }
    std::string out;
    out.reserve(text.size() + arena_.size());
    std::uint32_t at = 0;
    for (const Edit& edit : edits_) {
        if (edit.span.begin < at) throw std::logic_error("edits of a text overlap");
        out.append(text.substr(at, edit.span.begin - at)).append(edit.text.of(arena_));
        at = edit.span.end;
    }
    return out.append(text.substr(at));
}

MovedPlaces::MovedPlaces(const TextEdits& edits) : edits_(edits.edits_) {
    if (!edits.is_sorted()) throw std::logic_error("edits of a text are in no order");
}

std::uint32_t MovedPlaces::after(std::uint32_t at, bool behind_insertion) {
    for (; next_ < edits_.size(); ++next_) {
        const auto& [span, text] = edits_[next_];
        const bool inserts_here = span.is_empty() && span.begin == at;
        if (span.begin >= at && !(inserts_here && behind_insertion)) break;
        added_ += (text.end - text.begin) - (span.end - span.begin);
    }
    return at + added_;
}

}  // namespace jixiao::xlsx
