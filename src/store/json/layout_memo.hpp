// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "store/json/key_layout.hpp"

namespace jixiao::store {

// The layouts met so far: forms of one kind have the same few, file after file.
class LayoutMemo {
  public:
    // Valid until the next call.
    const KeyLayout& of(std::span<const std::string_view> paths);

  private:
    std::vector<std::unique_ptr<const KeyLayout>> layouts_;
};

}  // namespace jixiao::store
