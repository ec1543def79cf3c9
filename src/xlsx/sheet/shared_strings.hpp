// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/package/part_stream.hpp"

namespace jixiao::xlsx {

class XmlScanner;

// The texts that cells of type "s" point to: one arena, one end offset for each.
class SharedStrings {
  public:
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(ends_.size()); }
    // Decoded, line breaks as \n; valid until the next load() or clear(). index < count().
    [[nodiscard]] std::string_view text(std::uint32_t index) const {
        const std::uint32_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(arena_).substr(begin, ends_[index] - begin);
    }

    // Bytes in use, for reports.
    [[nodiscard]] std::size_t memory() const {
        return arena_.capacity() + ends_.capacity() * sizeof(std::uint32_t);
    }

    // Keeps the memory for the next file.
    void clear();
    // Replaces the texts by those of a sharedStrings part. Throws what XmlScanner throws.
    void load(PartStream& stream);

  private:
    void load_straight(XmlScanner& xml);
    void add_end(const XmlScanner& xml);

    std::string arena_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace jixiao::xlsx
