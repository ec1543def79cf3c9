// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/limits.hpp"
#include "xlsx/package/mapped_file.hpp"
#include "xlsx/package/zip_directory.hpp"

namespace jixiao::xlsx {

// A part whose place and packing have been checked: `packed` lies inside the archive, the local
// header agrees with the directory, the method is deflate or none.
struct Part {
    std::string name;
    std::string_view packed;
    bool deflated = false;
    std::uint32_t crc = 0;
    std::uint64_t size = 0;  // as stated; what comes out is compared with it
};

// The parts of one archive by name. Names are compared without regard to ASCII case, \ is /, a
// leading / is ignored. Throws what read_zip_directory() throws.
class Package {
  public:
    // `file` must outlive the package.
    Package(const MappedFile& file, const Limits& limits);

    [[nodiscard]] const std::string& file() const { return file_.name(); }
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    // Throws Error: workbook_incomplete (no such part), zip_damaged, zip_unsupported.
    [[nodiscard]] Part part(std::string_view name) const;
    [[nodiscard]] Part part(const ZipEntry& entry) const;
    // In the archive's order, folders included.
    [[nodiscard]] std::span<const ZipEntry> entries() const { return entries_; }
    // Null when there is none. Throws Error(zip_damaged) when the part stands twice.
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;

  private:
    const MappedFile& file_;
    std::vector<ZipEntry> entries_;
};

// Equal for names that are the same to a package.
std::string comparable_part_name(std::string_view name);

// The name of the part that `target` leads to from within `source` ("/xl/a.xml" is absolute,
// "../a.xml" goes up, \ is /); without a leading /. Steps above the root stay at the root.
std::string resolve_part_name(std::string_view source, std::string_view target);

}  // namespace jixiao::xlsx
