// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/package/relationships.hpp"

namespace jixiao::xlsx {

// The relationships of one part, internal and external; edits make a new text of them.
class RelationshipList {
  public:
    // `source` is the part that has them; an empty `text` stands for a part without any.
    RelationshipList(std::string file, std::string source, std::string text, const Limits& limits,
                     StreamBuffers& buffers);

    struct Link {
        Relationship link;  // of an external one the target is as it is stored
        bool is_external = false;
        Span element;
    };
    [[nodiscard]] const std::vector<Link>& links() const { return links_; }
    // The internal ones of a type ("comments"), in order.
    [[nodiscard]] std::vector<std::string> targets(std::string_view type) const;
    [[nodiscard]] const Link* find(std::string_view id) const;

    // Adds one to `target`, a part's name, and returns its id. `type` is the whole URI.
    std::string add(std::string_view type, std::string_view target);
    void remove(std::string_view id);
    void remove_type(std::string_view type);

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void read();

    std::string file_;
    std::string source_;
    std::string text_;
    const Limits& limits_;
    StreamBuffers& buffers_;
    std::vector<Link> links_;
    Span root_tag_;
    std::uint32_t root_end_ = 0;
    std::string prefix_;
};

}  // namespace jixiao::xlsx
