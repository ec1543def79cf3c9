// SPDX-License-Identifier: MIT
#include "xlsx/package/compound_file.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/package/little_endian.hpp"

namespace jixiao::xlsx {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kMark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kHeaderTableAt = 76;  // sectors of the allocation table
constexpr std::size_t kHeaderTableSize = 109;
constexpr std::size_t kStreamEntrySize = 128;
constexpr std::size_t kMaxEntries = 4096;  // enough to meet the streams that matter

struct StreamMark {
    std::string_view name;
    Code code;
    std::string_view kind;
};

// In the order of weight: an encrypted file may hold more than its package.
constexpr StreamMark kStreams[] = {
    {"EncryptedPackage"sv, Code::file_encrypted, ""sv},
    {"ETExtData"sv, Code::file_legacy, ".et"sv},
    {"Workbook"sv, Code::file_legacy, ".xls / .et"sv},
    {"WORKBOOK"sv, Code::file_legacy, ".xls / .et"sv},
    {"Book"sv, Code::file_legacy, ".xls"sv},
    {"WordDocument"sv, Code::file_legacy, ".doc / .wps"sv},
    {"PowerPoint Document"sv, Code::file_legacy, ".ppt / .dps"sv},
};

class Sectors {
  public:
    explicit Sectors(std::string_view bytes)
        : bytes_(bytes), shift_(std::min<std::uint32_t>(u16_at(bytes, 30), 16)) {}

    // Empty when the sector is not in the file. The last one may be cut.
    [[nodiscard]] std::string_view sector(std::uint32_t number) const {
        const std::uint64_t at = (std::uint64_t{number} + 1) << shift_;
        if (at >= bytes_.size()) return {};
        return bytes_.substr(at, std::size_t{1} << shift_);
    }

    // The sector after this one in its chain.
    [[nodiscard]] std::optional<std::uint32_t> next(std::uint32_t number) const {
        const std::uint32_t per_sector = (std::uint32_t{1} << shift_) / 4;
        if (per_sector == 0 || number / per_sector >= kHeaderTableSize) return std::nullopt;
        const std::size_t slot = kHeaderTableAt + number / per_sector * 4;
        const std::string_view table = sector(u32_at(bytes_, slot));
        const std::size_t at = std::size_t{number % per_sector} * 4;
        if (at + 4 > table.size()) return std::nullopt;
        return u32_at(table, at);
    }

  private:
    std::string_view bytes_;
    std::uint32_t shift_;
};

// The names we look for are ASCII; others come out as something else.
std::string name_of(std::string_view entry) {
    const std::size_t size = std::min<std::size_t>(u16_at(entry, 64), 64);
    std::string name;
    for (std::size_t i = 0; i + 2 < size; i += 2) name += entry[i];
    return name;
}

std::vector<std::string> stream_names(std::string_view bytes) {
    std::vector<std::string> names;
    const Sectors sectors(bytes);
    std::optional<std::uint32_t> number = u32_at(bytes, 48);
    // A chain that runs in a circle ends at the cap, and so does one of empty sectors.
    for (std::size_t steps = 0; number && steps < kMaxEntries; ++steps) {
        std::string_view sector = sectors.sector(*number);
        if (sector.empty() || names.size() >= kMaxEntries) break;
        for (; sector.size() >= kStreamEntrySize; sector.remove_prefix(kStreamEntrySize)) {
            names.push_back(name_of(sector));
        }
        number = sectors.next(*number);
    }
    return names;
}

}  // namespace

void refuse_compound_file(std::string_view bytes, const std::string& file) {
    if (!bytes.starts_with(kMark)) return;
    const Location at{file, {}, {}};
    if (bytes.size() >= kHeaderSize) {
        const auto names = stream_names(bytes);
        for (const StreamMark& mark : kStreams) {
            if (std::find(names.begin(), names.end(), mark.name) == names.end()) continue;
            throw Error(mark.code, at, {{"kind", std::string(mark.kind)}});
        }
    }
    throw Error(Code::file_compound, at);
}

}  // namespace jixiao::xlsx
