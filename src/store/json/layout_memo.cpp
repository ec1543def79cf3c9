// SPDX-License-Identifier: MIT
#include "store/json/layout_memo.hpp"

namespace jixiao::store {
namespace {

constexpr std::size_t kMost = 64;  // looked through one by one

}  // namespace

const KeyLayout& LayoutMemo::of(std::span<const std::string_view> paths) {
    for (const auto& layout : layouts_) {
        if (layout->fits(paths)) return *layout;
    }
    if (layouts_.size() == kMost) layouts_.clear();
    return *layouts_.emplace_back(std::make_unique<const KeyLayout>(paths));
}

}  // namespace jixiao::store
