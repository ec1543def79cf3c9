// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {

enum class StyleList : std::uint8_t { fonts, fills, borders, cell_formats, count_ };

// The numbered lists of a styles part, to which elements are added. Numbers never change.
class StyleLists {
  public:
    // An empty text stands for a part that is missing. Throws what SpanScanner throws.
    StyleLists(const PartName& where, std::string text, const Limits& limits,
               StreamBuffers& buffers);

    [[nodiscard]] std::uint32_t size(StyleList list) const;
    // The element as it stands there. index < size().
    [[nodiscard]] const std::string& element(StyleList list, std::uint32_t index) const;
    // The number of an element of the same text, which is added when there is none.
    std::uint32_t add(StyleList list, const std::string& element);
    // "x:" when the part's own elements are <x:xf>.
    [[nodiscard]] const std::string& prefix() const { return prefix_; }

    [[nodiscard]] bool is_changed() const;
    [[nodiscard]] std::string text() const;

  private:
    struct List {
        std::vector<std::string> elements;
        std::size_t stored = 0;  // of them in the part
        Span tag;
        Span count;  // the value of its attribute
        std::uint32_t end = 0;
        std::uint32_t place = 0;  // where the list would stand if there is none
        bool exists = false;
    };

    void read(const PartName& where, const Limits& limits, StreamBuffers& buffers);
    void read_list(SpanScanner& scanner, List& list);
    void note_place(std::string_view child, std::uint32_t end);
    void put(const List& list, std::string_view name, TextEdits& edits) const;

    std::string text_;
    std::string prefix_;
    std::array<List, static_cast<std::size_t>(StyleList::count_)> lists_;
};

}  // namespace jixiao::xlsx
