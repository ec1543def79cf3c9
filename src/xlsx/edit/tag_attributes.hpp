// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace jixiao::xlsx {

// Goes through the attributes of a start tag that XmlScanner has accepted, "<x:row r="3" …>".
class TagAttributes {
  public:
    explicit TagAttributes(std::string_view tag);

    // "x:row".
    [[nodiscard]] std::string_view element() const { return element_; }
    // False behind the last one; then size() is that of the tag.
    bool next();
    [[nodiscard]] std::size_t size() const { return size_; }
    // With its prefix; xmlns among them.
    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] std::string_view value() const { return value_; }
    // name="value" as it stands there.
    [[nodiscard]] std::string_view whole() const { return whole_; }

  private:
    std::string_view rest_;
    std::string_view element_;
    std::string_view name_;
    std::string_view value_;
    std::string_view whole_;
    std::size_t size_ = 0;
};

// Where the next start or end tag begins at or after `at`, comments, CDATA sections and processing
// instructions left out; the text's size when there is none.
std::size_t next_tag(std::string_view text, std::size_t at);

// ` name="value"`; the value is escaped already.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

}  // namespace jixiao::xlsx
