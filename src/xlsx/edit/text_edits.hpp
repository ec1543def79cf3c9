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

    [[nodiscard]] bool is_empty() const { return edits_.empty(); }
    [[nodiscard]] std::string apply(std::string_view text) const;

  private:
    struct Edit {
        Span span;
        Span text;  // within arena_
    };

    std::vector<Edit> edits_;
    std::string arena_;
};

}  // namespace jixiao::xlsx
