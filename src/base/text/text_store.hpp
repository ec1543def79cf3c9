// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace jixiao {

// Keeps texts at fixed addresses until clear(): the views it hands out never move.
class TextStore {
  public:
    std::string_view add(std::string_view text);
    // All views end; the memory is kept for the next file.
    void clear();

  private:
    struct Chunk {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Chunk> chunks_;
    std::size_t current_ = 0;  // chunk being filled
    std::size_t used_ = 0;     // bytes used in it
};

}  // namespace jixiao
