// SPDX-License-Identifier: MIT
#include "xlsx/edit/text_edits.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::xlsx {

void TextEdits::replace(Span span, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(arena_.size());
    arena_.append(text);
    edits_.push_back({span, {begin, static_cast<std::uint32_t>(arena_.size())}});
}

bool TextEdits::stands_before(const Edit& a, const Edit& b) {
    return a.span.begin < b.span.begin ||
           (a.span.begin == b.span.begin && a.span.is_empty() && !b.span.is_empty());
}

void TextEdits::sort() {
    if (std::is_sorted(edits_.begin(), edits_.end(), stands_before)) return;
    std::stable_sort(edits_.begin(), edits_.end(), stands_before);
}

std::vector<TextEdits::Edit> TextEdits::in_order() const {
    TextEdits sorted;
    sorted.edits_ = edits_;
    sorted.sort();
    return std::move(sorted.edits_);
}

std::string TextEdits::apply(std::string_view text) const {
    std::string out;
    out.reserve(text.size() + arena_.size());
    std::uint32_t at = 0;
    for (const Edit& edit : in_order()) {
        if (edit.span.begin < at) throw std::logic_error("edits of a text overlap");
        out.append(text.substr(at, edit.span.begin - at)).append(edit.text.of(arena_));
        at = edit.span.end;
    }
    return out.append(text.substr(at));
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
