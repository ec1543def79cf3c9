// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/package/part_stream.hpp"
#include "xlsx/xml/root_namespace.hpp"

namespace jixiao::xlsx {

enum class XmlToken : std::uint8_t { start, end, text, finished };

// A pull scanner for the XML of office packages. Names are local names: a prefix is skipped, so
// that <x:c> is <c>. An empty element gives a start and an end. Comments and processing
// instructions give nothing. Views are valid until the next call of
// next() or more().
//
// Checks nesting, tag names, attribute syntax and that nothing but white space surrounds the
// root. References are checked where text is decoded. Throws Error: xml_malformed, xml_dtd,
// limit_exceeded, and whatever the stream throws.
class XmlScanner {
  public:
    explicit XmlScanner(PartStream& stream);

    XmlToken next();
    // From now on the part is seen as readers have to see it; editors need all of it. The
    // fallback's content stands in the place of every <mc:AlternateContent>, for no other choice is
    // understood (ECMA-376 part 3), and elements of other namespaces than the root's are left out
    // with all that is in them, but for those in an <ext>.
    void leave_out_foreign() { own_only_ = true; }
    // Whether the present start is of the root's namespace, and whether one without a prefix is.
    [[nodiscard]] bool is_own() const { return is_own_; }
    [[nodiscard]] bool unprefixed_is_own() const { return namespace_.has_unprefixed(); }
    // Of the present start or end.
    [[nodiscard]] std::string_view name() const { return name_; }
    // Elements that are open; the present start's own included, the present end's not.
    [[nodiscard]] std::size_t depth() const { return open_lengths_.size() - passed_through_; }
    // The value with its references decoded; nullopt when the present start has no such attribute.
    // Without a prefix, as all of the office formats' own are: with one it is an extension's (x14:s
    // is no s).
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const;
    // The same as it stands in the part.
    [[nodiscard]] std::optional<std::string_view> raw_attribute(std::string_view name) const;
    // The raw value of those that stand with a prefix, whichever it is: r:id, xml:space.
    [[nodiscard]] std::optional<std::string_view> prefixed(std::string_view name) const;
    // The decoded value; empty when there is none. Line breaks and tabs are spaces.
    [[nodiscard]] std::string attribute_text(std::string_view name) const;
    [[nodiscard]] std::string prefixed_text(std::string_view name) const;
    // Decodes the present text.
    void append_text(std::string& out);
    // Goes behind the end of the element whose start is present.
    void skip_element();
    // Adds the text of the present start's element, without that of elements in it; at its end
    // then.
    void append_content(std::string& out);

    // For straight paths: the unread bytes, ended by '<' and zeros (see PartStream). What they
    // consume is not seen by next(): whole elements, a start tag, or the end tag that belongs to
    // the innermost open element (leave() says whether it does, and else changes nothing).
    [[nodiscard]] const char* cursor() const { return at_; }
    void advance(const char* to) { at_ = to; }
    void enter(std::string_view full_name, const char* to);
    bool leave(std::string_view full_name, const char* to);

    [[noreturn]] void malformed(std::string_view detail);
    [[nodiscard]] const Limits& limits() const { return stream_.limits(); }
    [[nodiscard]] const PartName& where() const { return stream_.where(); }

  private:
    struct Attribute {
        std::string_view full_name;
        std::string_view name;
        std::string_view value;
    };

    XmlToken next_token();
    bool passes_through(XmlToken token);
    bool is_left_out(XmlToken token);
    [[nodiscard]] bool is_in_extension() const;
    void skip_out_of(std::size_t open);
    bool more();
    XmlToken scan_text();
    bool scan_markup(XmlToken& token);
    bool scan_declaration();
    bool scan_start();
    bool scan_attributes(const char* at);
    bool scan_attribute(const char*& at);
    void declare(std::string_view full_name, std::string_view uri);
    bool scan_end();
    bool skip_past(const char* from, std::string_view mark);
    void open(std::string_view full_name);
    [[nodiscard]] bool is_innermost(std::string_view full_name) const;
    void close(std::string_view full_name);
    void close_innermost();
    XmlToken finish();

    PartStream& stream_;
    const char* at_;
    const char* end_;
    std::string_view name_;
    std::string_view text_;
    std::vector<Attribute> attributes_;
    mutable std::forward_list<std::string> decoded_;  // values of the present start's attributes
    RootNamespace namespace_;
    std::string open_names_;  // of all open elements, one behind the other, prefixes included
    std::vector<std::uint32_t> open_lengths_;
    bool text_is_cdata_ = false;
    bool end_pending_ = false;  // the present start was an empty element
    bool root_seen_ = false;
    bool own_only_ = false;
    bool is_own_ = true;
    std::vector<std::size_t> alternatives_;  // how many elements were open inside each
    std::size_t passed_through_ = 0;         // open elements that users do not see
};

}  // namespace jixiao::xlsx
