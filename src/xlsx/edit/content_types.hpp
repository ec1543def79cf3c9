// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/span_scanner.hpp"

namespace jixiao::xlsx {

inline constexpr std::string_view kContentTypesPart = "[Content_Types].xml";

// What the parts of a package are, as [Content_Types].xml says; edits make a new text of it.
class ContentTypes {
  public:
    ContentTypes(const PartName& where, std::string text, const Limits& limits,
                 StreamBuffers& buffers);

    // Of the part itself, else of its extension, else empty.
    [[nodiscard]] std::string_view type_of(std::string_view part) const;
    // Makes the part known under the type, unless its extension is already.
    void add(std::string_view part, std::string_view type);
    void remove(std::string_view part);

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    struct Entry {
        std::string key;  // comparable name of a part, or extension
        std::string type;
        Span element;
    };

    void read();
    void insert(const std::string& element);

    PartName where_;
    std::string text_;
    const Limits& limits_;
    StreamBuffers& buffers_;
    std::vector<Entry> parts_;
    std::vector<Entry> extensions_;
    Span root_tag_;
    std::uint32_t root_end_ = 0;
    std::string prefix_;
};

}  // namespace jixiao::xlsx
