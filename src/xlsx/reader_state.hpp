// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/part_stream.hpp"
#include "xlsx/shared_strings.hpp"

namespace jixiao::xlsx {

class Styles;

// What one file leaves to the next in the same thread: buffers, arenas, the styles already
// understood. Serves one Workbook at a time.
class ReaderState {
  public:
    StreamBuffers buffers;
    SharedStrings shared_strings;

    // Offices fill in copies of one file, so the same styles come again and again: they are known
    // by their packed bytes. Null when they are new.
    [[nodiscard]] std::shared_ptr<const Styles> known_styles(std::string_view packed) const;
    void remember_styles(std::string_view packed, std::shared_ptr<const Styles> styles);

  private:
    struct KnownStyles {
        std::string packed;
        std::shared_ptr<const Styles> styles;
    };
    std::vector<KnownStyles> known_;
    std::size_t oldest_ = 0;
};

}  // namespace jixiao::xlsx
