// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "xlsx/edit/comment_shapes.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// Where boxes of new comments go on a sheet whose rows and columns stay as they are in the source.
class CommentBoxes {
  public:
    CommentBoxes(const WorkbookSource& source, std::size_t sheet, StreamBuffers& buffers);

    // Beside the cells, large enough for the text.
    [[nodiscard]] CommentBox beside(const CellRange& cells, std::string_view text) const;

  private:
    struct Width {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t pixels = 0;
    };

    [[nodiscard]] std::uint32_t width_of(std::uint32_t column) const;
    [[nodiscard]] std::uint32_t height_of(std::uint32_t row) const;

    const SheetText& sheet_;
    std::vector<Width> widths_;
    std::uint32_t default_width_;
    std::uint32_t default_height_;
};

}  // namespace jixiao::xlsx
