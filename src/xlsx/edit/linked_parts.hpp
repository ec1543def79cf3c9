// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/edit/package_editor.hpp"
#include "xlsx/edit/relationship_list.hpp"

namespace jixiao::xlsx {

// Parts that another part leads to: the part, the link and the content type are kept together.
class LinkedParts {
  public:
    LinkedParts(const WorkbookSource& source, PackageEditor& parts, StreamBuffers& buffers)
        : source_(source), parts_(parts), buffers_(buffers) {}

    // The links of a part; none when it has none. `owner` must outlive them.
    [[nodiscard]] RelationshipList links_of(const std::string& owner) const;
    // "xl/comments" + 1, 2, 3 … + ".xml": the first name that no part has.
    [[nodiscard]] std::string unused(std::string_view begin, std::string_view end) const;

    struct NewPart {
        std::string name;
        std::string text;
        std::string_view content_type;
        std::string link_type;  // the whole URI
    };
    // Returns the link's id.
    std::string add(const std::string& owner, NewPart part);
    // The part goes, with all links of `owner` to it; the list of links too when it is the last.
    void remove(const std::string& owner, const std::string& part);

  private:
    const WorkbookSource& source_;
    PackageEditor& parts_;
    StreamBuffers& buffers_;
};

}  // namespace jixiao::xlsx
