// SPDX-License-Identifier: MIT
#include "base/text/text_store.hpp"

#include <algorithm>
#include <cstring>

namespace jixiao {
namespace {
constexpr std::size_t kChunkSize = 64 * 1024;
}

std::string_view TextStore::add(std::string_view text) {
    if (text.empty()) return {};
    while (current_ < chunks_.size() && chunks_[current_].size - used_ < text.size()) {
        ++current_;
        used_ = 0;
    }
    if (current_ == chunks_.size()) {
        const std::size_t size = std::max(kChunkSize, text.size());
        chunks_.push_back({std::make_unique<char[]>(size), size});
        used_ = 0;
    }
    char* const place = chunks_[current_].bytes.get() + used_;
    std::memcpy(place, text.data(), text.size());
    used_ += text.size();
    return {place, text.size()};
}

void TextStore::clear() {
    current_ = 0;
    used_ = 0;
}

}  // namespace jixiao
