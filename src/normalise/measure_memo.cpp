// SPDX-License-Identifier: MIT
#include "normalise/measure_memo.hpp"

namespace jixiao::normalise {
namespace {

constexpr std::size_t kLongest = 48;  // bytes; longer texts are sentences and do not come again
constexpr std::size_t kMost = 20'000;

}  // namespace

bool MeasureMemo::takes(std::string_view text) const {
    return text.size() <= kLongest && owned_ < kMost;
}

std::string_view MeasureMemo::own(std::string_view text) {
    ++owned_;
    return texts_.add(text);
}

void MeasureMemo::remember(std::string_view text, mapping::MeasureStyle style, const Value& value) {
    known_.at(static_cast<std::size_t>(style)).emplace(text, value);
}

const Value* MeasureMemo::find(std::string_view text, mapping::MeasureStyle style) const {
    const Known& known = known_.at(static_cast<std::size_t>(style));
    const auto found = known.find(text);
    return found == known.end() ? nullptr : &found->second;
}

void MeasureMemo::trim() {
    if (owned_ < kMost) return;
    owned_ = 0;
    for (Known& known : known_) known.clear();
    texts_.clear();
}

}  // namespace jixiao::normalise
