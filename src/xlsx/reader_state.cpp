// SPDX-License-Identifier: MIT
#include "xlsx/reader_state.hpp"

#include <utility>

namespace jixiao::xlsx {
namespace {

constexpr std::size_t kRemembered = 16;
constexpr std::size_t kMaxPacked = 64 * 1024;

}  // namespace

std::shared_ptr<const Styles> ReaderState::known_styles(std::string_view packed) const {
    for (const KnownStyles& known : known_) {
        if (known.packed == packed) return known.styles;
    }
    return nullptr;
}

void ReaderState::remember_styles(std::string_view packed, std::shared_ptr<const Styles> styles) {
    if (packed.size() > kMaxPacked) return;
    if (known_.size() < kRemembered) {
        known_.push_back({std::string(packed), std::move(styles)});
        return;
    }
    known_[oldest_] = {std::string(packed), std::move(styles)};
    oldest_ = (oldest_ + 1) % kRemembered;
}

}  // namespace jixiao::xlsx
