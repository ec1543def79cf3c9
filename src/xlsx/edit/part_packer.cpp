// SPDX-License-Identifier: MIT
#include "xlsx/edit/part_packer.hpp"

namespace jixiao::xlsx {
namespace {

// Together some megabytes at most.
constexpr std::size_t kLongest = std::size_t{64} << 10;
constexpr std::size_t kMostParts = 32;

}  // namespace

void PartPacker::append(std::string& out, std::string_view part, std::string_view text) {
    if (text.size() > kLongest) return deflater_.append(out, text);
    auto known = last_.find(part);
    if (known != last_.end() && known->second.text == text) {
        out.append(known->second.stream);
        return;
    }
    if (known == last_.end()) {
        if (last_.size() == kMostParts) last_.clear();
        known = last_.emplace(part, Packed{}).first;
    }
    const std::size_t begin = out.size();
    deflater_.append(out, text);
    known->second.text = text;
    known->second.stream.assign(out, begin);
}

}  // namespace jixiao::xlsx
