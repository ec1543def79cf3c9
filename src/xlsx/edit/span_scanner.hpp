// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "xlsx/limits.hpp"
#include "xlsx/package/part_stream.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

// Bytes of a part's text, from its first one. The end is not included.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Span&) const = default;

    [[nodiscard]] std::string_view of(std::string_view text) const {
        return text.substr(begin, end - begin);
    }
    [[nodiscard]] bool is_empty() const { return begin == end; }
    // Wraps around for a place before.
    [[nodiscard]] Span moved(std::uint32_t by) const { return {begin + by, end + by}; }
};

// An XmlScanner over a text in memory that tells where things stand in it. The text is UTF-8 and
// declares nothing else. Throws what XmlScanner throws; limit_exceeded beyond small_part_bytes.
class SpanScanner {
  public:
    SpanScanner(const PartName& where, std::string_view text, const Limits& limits,
                StreamBuffers& buffers);
    SpanScanner(const SpanScanner&) = delete;
    SpanScanner& operator=(const SpanScanner&) = delete;

    XmlToken next() { return xml_.next(); }
    [[nodiscard]] XmlScanner& xml() { return xml_; }
    [[nodiscard]] std::string_view name() const { return xml_.name(); }
    [[nodiscard]] std::size_t depth() const { return xml_.depth(); }

    // The tag of the present start or end. An empty element's end is its own start tag.
    [[nodiscard]] Span tag() const;
    // Behind the name in the present tag, where an attribute may be put.
    [[nodiscard]] std::uint32_t name_end() const {
        return place_of(xml_.name().data() + xml_.name().size());
    }
    // "x:" of <x:c>.
    [[nodiscard]] std::string_view prefix() const;
    // The raw value of an attribute of the present start.
    [[nodiscard]] std::optional<Span> value(std::string_view name) const;
    // Passes over whole elements, to a place in the innermost element that is open.
    void skip_to(std::uint32_t place) { xml_.advance(stream_.begin() + place); }
    // Where the scanner stands: behind the present token.
    [[nodiscard]] std::uint32_t place() const { return place_of(xml_.cursor()); }

  private:
    [[nodiscard]] std::uint32_t place_of(const char* at) const {
        return static_cast<std::uint32_t>(at - stream_.begin());
    }
    [[nodiscard]] const char* tag_begin() const;

    Limits limits_;
    PartStream stream_;
    XmlScanner xml_;
};

}  // namespace jixiao::xlsx
