// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/span_scanner.hpp"

namespace jixiao::xlsx {

// Changes to a text, noted in any order and made at once: what no change names stays as it is.
class TextEdits {
  public:
    // Spans must not overlap.
    void replace(Span span, std::string_view text);
    // Texts for the same place come out in the order of the calls.
    void insert(std::uint32_t at, std::string_view text) { replace({at, at}, text); }
    void remove(Span span) { replace(span, {}); }

    bool operator==(const TextEdits&) const = default;
    [[nodiscard]] bool is_empty() const { return edits_.empty(); }
    [[nodiscard]] std::string apply(std::string_view text) const;
    // Saves those who read the edits more than once the same work each time.
    void sort();
    [[nodiscard]] bool is_sorted() const { return is_sorted_; }

  private:
    friend class MovedPlaces;

    struct Edit {
        Span span;
        Span text;  // within arena_
        bool operator==(const Edit&) const = default;
    };

    [[nodiscard]] static bool stands_before(const Edit& a, const Edit& b);

    std::vector<Edit> edits_;
    std::string arena_;
    bool is_sorted_ = true;
};

// Where places of a text stand once the edits have been made, which are sorted and outlive it.
// Places must be asked for in ascending order and must not lie within a span that is replaced.
class MovedPlaces {
  public:
    explicit MovedPlaces(const TextEdits& edits);

    // Of what begins there: behind a text that is inserted at the place.
    std::uint32_t begin(std::uint32_t at) { return after(at, true); }
    // Of what ends there: before such a text.
    std::uint32_t end(std::uint32_t at) { return after(at, false); }
    Span of(Span span) {
        const std::uint32_t first = begin(span.begin);
        return {first, end(span.end)};
    }
    // Whether no edit is left before the place: what lies between the last place and this one moves
    // as a whole, by shift().
    [[nodiscard]] bool are_together_to(std::uint32_t at) const {
        return next_ == edits_.size() || edits_[next_].span.begin >= at;
    }
    [[nodiscard]] std::uint32_t shift() const { return added_; }

  private:
    std::uint32_t after(std::uint32_t at, bool behind_insertion);

    const std::vector<TextEdits::Edit>& edits_;
    std::size_t next_ = 0;
    std::uint32_t added_ = 0;  // by the edits before next_; wraps around when they take text away
};

}  // namespace jixiao::xlsx
