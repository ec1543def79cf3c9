// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "xlsx/edit/span_scanner.hpp"
#include "xlsx/edit/text_edits.hpp"

namespace jixiao::xlsx {

// Where a comment's box is drawn: cells of two corners and pixels within them.
struct CommentBox {
    CellRef first;
    std::uint32_t first_x = 0;
    std::uint32_t first_y = 0;
    CellRef last;
    std::uint32_t last_x = 0;
    std::uint32_t last_y = 0;
};

// The boxes of a sheet's comments in its old-style drawing (xl/drawings/vmlDrawing1.vml), in which
// other things may stand.
class CommentShapes {
  public:
    // An empty text stands for a part that is missing; `sheet`, counted from 1, numbers the shapes
    // of a new one.
    CommentShapes(const PartName& where, std::string text, std::size_t sheet, const Limits& limits,
                  StreamBuffers& buffers);

    void add(CellRef at, const CommentBox& box);
    void remove(CellRef at);
    [[nodiscard]] bool is_changed() const { return !edits_.is_empty() || !added_.empty(); }
    // Whether no shape at all will be left.
    [[nodiscard]] bool is_empty() const {
        return others_ + notes_.size() == removed_ && added_.empty();
    }
    [[nodiscard]] std::string text() const;

  private:
    struct Note {
        CellRef at;
        Span element;
    };

    void read();
    void read_shape(SpanScanner& scanner);

    PartName where_;
    std::string text_;
    const Limits& limits_;
    StreamBuffers& buffers_;
    std::vector<Note> notes_;
    std::size_t others_ = 0;  // shapes that are no comments
    std::size_t removed_ = 0;
    std::uint32_t last_id_ = 0;
    bool has_type_ = false;        // <v:shapetype> of comments
    bool has_namespaces_ = false;  // v, o and x as they are usually called
    Span root_tag_;
    std::uint32_t root_end_ = 0;
    std::string added_;
    TextEdits edits_;
};

}  // namespace jixiao::xlsx
