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

std::vector<TextEdits::Edit> TextEdits::in_order() const {
    std::vector<Edit> order = edits_;
    std::stable_sort(order.begin(), order.end(), [](const Edit& a, const Edit& b) {
        return a.span.begin < b.span.begin ||
               (a.span.begin == b.span.begin && a.span.is_empty() && !b.span.is_empty());
    });
    return order;
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
