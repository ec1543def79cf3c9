// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/limits.hpp"

namespace jixiao::xlsx {

inline constexpr std::size_t kLocalHeaderSize = 30;  // in front of the name of a file

// One file of a zip archive as its central directory describes it. Nothing here has been
// compared with the data yet.
struct ZipEntry {
    std::string_view name;  // as stored; a view into the archive
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t packed_size = 0;
    std::uint64_t size = 0;
    std::uint64_t header_at = 0;  // of the local header, from the archive's first byte
    std::string_view record;      // the directory's own: header, name, extra fields, comment

    [[nodiscard]] bool is_folder() const {
        return name.empty() || (name.back() == '/' && size == 0);
    }
};

// Reads the central directory in place, in its order: zip64, a comment, bytes before the archive
// and false end records inside of it are understood. Throws Error: zip_truncated, zip_damaged,
// zip_unsupported (several volumes), limit_exceeded.
void read_zip_directory(std::string_view archive, const std::string& file, const Limits& limits,
                        std::vector<ZipEntry>& entries);

}  // namespace jixiao::xlsx
