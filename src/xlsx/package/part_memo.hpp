// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "xlsx/package/package.hpp"

namespace jixiao::xlsx {

// What was made of parts seen before. Offices fill in copies of one file, so the same styles and
// relationships come again and again: they are known by name, packed bytes and checksum, and need
// not be inflated. Keeps the last few small ones.
template <typename Value>
class PartMemo {
  public:
    // Null when the part is new.
    [[nodiscard]] std::shared_ptr<const Value> find(const Part& part) const {
        const auto found = std::find_if(known_.begin(), known_.end(),
                                        [&](const Known& known) { return known.is(part); });
        return found == known_.end() ? nullptr : found->value;
    }

    void remember(const Part& part, std::shared_ptr<const Value> value) {
        if (part.packed.size() > kMaxPacked) return;
        Known known{part.name, std::string(part.packed), part.deflated, part.crc,
                    part.size, std::move(value)};
        if (known_.size() < kRemembered) {
            known_.push_back(std::move(known));
            return;
        }
        known_[oldest_] = std::move(known);
        oldest_ = (oldest_ + 1) % kRemembered;
    }

  private:
    static constexpr std::size_t kRemembered = 16;
    static constexpr std::size_t kMaxPacked = std::size_t{64} << 10;

    struct Known {
        std::string name;
        std::string packed;
        bool deflated;
        std::uint32_t crc;
        std::uint64_t size;
        std::shared_ptr<const Value> value;

        [[nodiscard]] bool is(const Part& part) const {
            return crc == part.crc && size == part.size && deflated == part.deflated &&
                   packed == part.packed && name == part.name;
        }
    };

    std::vector<Known> known_;
    std::size_t oldest_ = 0;
};

}  // namespace jixiao::xlsx
