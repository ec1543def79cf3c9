// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "xlsx/edit/comment_list.hpp"
#include "xlsx/edit/comment_shapes.hpp"
#include "xlsx/edit/linked_parts.hpp"
#include "xlsx/edit/office_names.hpp"

namespace jixiao::xlsx {

// The comments of one sheet with their boxes, in the package as it will be saved. Conversations
// (threaded comments) and the plain comments that stand in for them are never changed.
class SheetComments {
  public:
    // `sheet` counts from zero, `part` is its part.
    SheetComments(const WorkbookSource& source, PackageEditor& parts, std::size_t sheet,
                  std::string part, StreamBuffers& buffers);

    [[nodiscard]] bool has_conversation(CellRef at) const { return conversations_.contains(at); }
    // Those that are no part of a conversation are for editing.
    [[nodiscard]] CommentList& list() { return *list_; }

    void add(CellRef at, std::string_view author, const CommentText& text, const CommentBox& box);
    void remove(CommentList::Entry& entry);

    // Puts the parts into the package. A sheet without any comment has no part for them. The
    // sheet's own text may change.
    void put();

  private:
    void find_parts();
    [[nodiscard]] std::string text_of(const std::string& part) const;
    void put_list();
    void put_shapes();

    const WorkbookSource& source_;
    PackageEditor& parts_;
    StreamBuffers& buffers_;
    LinkedParts links_;
    OfficeNames names_;
    std::string part_;         // of the sheet
    std::string list_part_;    // empty: none yet
    std::string shapes_part_;  // the same
    std::set<CellRef> conversations_;
    std::optional<CommentList> list_;
    std::optional<CommentShapes> shapes_;
};

}  // namespace jixiao::xlsx
