// SPDX-License-Identifier: MIT
#include "xlsx/package/zip_directory.hpp"

#include <algorithm>
#include <optional>

#include "xlsx/package/little_endian.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kEndMark = 0x06054b50;
constexpr std::uint32_t kEnd64Mark = 0x06064b50;
constexpr std::uint32_t kLocator64Mark = 0x07064b50;
constexpr std::uint32_t kEntryMark = 0x02014b50;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kLocator64Size = 20;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kMaxComment = 0xFFFF;
constexpr std::uint16_t kZip64Field = 1;
constexpr std::uint16_t kIn64 = 0xFFFF;
constexpr std::uint32_t kIn64Long = 0xFFFFFFFF;

// Where the directory lies, counted from the file's first byte.
struct Directory {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint64_t entries = 0;
    std::uint64_t shift = 0;  // bytes before the archive: to be added to stored offsets
};

bool has_mark(std::string_view archive, std::uint64_t at, std::uint32_t mark) {
    return at + 4 <= archive.size() && u32_at(archive, at) == mark;
}

// The directory that ends at `end` when it is `size` long and claims to begin at `offset`.
std::optional<Directory> place(std::string_view archive, std::uint64_t end, std::uint64_t size,
                               std::uint64_t offset, std::uint64_t entries) {
    if (size > end || offset > end - size) return std::nullopt;
    const std::uint64_t begin = end - size;
    if (entries != 0 && !has_mark(archive, begin, kEntryMark)) return std::nullopt;
    return Directory{begin, end, entries, begin - offset};
}

std::optional<Directory> read_end64(std::string_view archive, std::uint64_t end_at) {
    if (end_at < kLocator64Size + kEnd64Size) return std::nullopt;
    const std::uint64_t locator = end_at - kLocator64Size;
    if (!has_mark(archive, locator, kLocator64Mark)) return std::nullopt;
    // Bytes before the archive make the stored place wrong: then the record just before.
    std::uint64_t at = u64_at(archive, locator + 8);
    if (at > locator - kEnd64Size || !has_mark(archive, at, kEnd64Mark)) {
        at = locator - kEnd64Size;
        if (!has_mark(archive, at, kEnd64Mark)) return std::nullopt;
    }
    return place(archive, at, u64_at(archive, at + 40), u64_at(archive, at + 48),
                 u64_at(archive, at + 32));
}

std::optional<Directory> read_end(std::string_view archive, std::uint64_t at) {
    const std::uint16_t entries = u16_at(archive, at + 10);
    const std::uint32_t size = u32_at(archive, at + 12);
    const std::uint32_t offset = u32_at(archive, at + 16);
    if (entries == kIn64 || size == kIn64Long || offset == kIn64Long) {
        if (const auto directory = read_end64(archive, at)) return directory;
    }
    return place(archive, at, size, offset, entries);
}

// The last end record that leads to a directory; one whose comment ends with the file is
// preferred, because a stored archive or a comment may contain the mark as well.
Directory find_directory(std::string_view archive, const PartName& where) {
    if (archive.size() < kEndSize) refuse_truncated(where);
    const std::size_t last = archive.size() - kEndSize;
    const std::size_t first = last > kMaxComment ? last - kMaxComment : 0;
    std::optional<Directory> inexact;
    for (std::size_t at = last + 1; at-- > first;) {
        if (archive[at] != 'P' || !has_mark(archive, at, kEndMark)) continue;
        const auto directory = read_end(archive, at);
        if (!directory) continue;
        if (at + kEndSize + u16_at(archive, at + 20) == archive.size()) return *directory;
        if (!inexact) inexact = directory;
    }
    if (!inexact) refuse_truncated(where);
    return *inexact;
}

// Sizes and places that did not fit into 32 bits, in the order of the format.
void read_zip64_field(std::string_view extra, ZipEntry& entry, const PartName& where) {
    while (extra.size() >= 4) {
        const std::uint16_t id = u16_at(extra, 0);
        const std::size_t size = u16_at(extra, 2);
        if (size > extra.size() - 4) return;
        std::string_view field = extra.substr(4, size);
        extra.remove_prefix(4 + size);
        if (id != kZip64Field) continue;
        for (std::uint64_t* number : {&entry.size, &entry.packed_size, &entry.header_at}) {
            if (*number != kIn64Long) continue;
            if (field.size() < 8) refuse_damaged(where, "zip64 field too short");
            *number = u64_at(field, 0);
            field.remove_prefix(8);
        }
        return;
    }
}

ZipEntry read_entry(std::string_view directory, const std::string& file) {
    ZipEntry entry;
    entry.flags = u16_at(directory, 8);
    entry.method = u16_at(directory, 10);
    entry.crc = u32_at(directory, 16);
    entry.packed_size = u32_at(directory, 20);
    entry.size = u32_at(directory, 24);
    const std::size_t name_size = u16_at(directory, 28);
    const std::size_t extra_size = u16_at(directory, 30);
    entry.header_at = u32_at(directory, 42);
    if (kEntrySize + name_size + extra_size > directory.size()) {
        refuse_damaged({file, {}}, "directory entry cut off");
    }
    entry.name = directory.substr(kEntrySize, name_size);
    const bool zip64 =
        entry.packed_size == kIn64Long || entry.size == kIn64Long || entry.header_at == kIn64Long;
    if (zip64) {
        read_zip64_field(directory.substr(kEntrySize + name_size, extra_size), entry,
                         {file, std::string(entry.name)});
    }
    return entry;
}

// Every entry's data must lie before the directory and apart from every other's: archives that
// let entries share their data are bombs.
void check_places(const std::vector<ZipEntry>& entries, std::uint64_t data_end,
                  const std::string& file) {
    std::vector<const ZipEntry*> order;
    order.reserve(entries.size());
    for (const ZipEntry& entry : entries) order.push_back(&entry);
    const auto before = [](const ZipEntry* a, const ZipEntry* b) {
        return a->header_at < b->header_at;
    };
    if (!std::is_sorted(order.begin(), order.end(), before)) {
        std::sort(order.begin(), order.end(), before);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const ZipEntry& entry = *order[i];
        const std::uint64_t end = i + 1 < order.size() ? order[i + 1]->header_at : data_end;
        const std::uint64_t head = kLocalHeaderSize + entry.name.size();
        if (entry.header_at > end || end - entry.header_at < head ||
            end - entry.header_at - head < entry.packed_size) {
            refuse_damaged({file, std::string(entry.name)}, "entries overlap");
        }
    }
}

}  // namespace

void read_zip_directory(std::string_view archive, const std::string& file, const Limits& limits,
                        std::vector<ZipEntry>& entries) {
    entries.clear();
    const Directory directory = find_directory(archive, {file, {}});
    if (directory.entries > limits.entries) refuse_limit({file, {}}, "entries", limits.entries);
    std::string_view rest = archive.substr(directory.begin, directory.end - directory.begin);
    while (rest.size() >= kEntrySize && has_mark(rest, 0, kEntryMark)) {
        if (entries.size() >= limits.entries) refuse_limit({file, {}}, "entries", limits.entries);
        ZipEntry entry = read_entry(rest, file);
        if (entry.header_at >= directory.begin - directory.shift) {
            refuse_damaged({file, std::string(entry.name)}, "entry outside of the archive");
        }
        entry.header_at += directory.shift;
        entry.record =
            rest.substr(0, kEntrySize + entry.name.size() + u16_at(rest, 30) + u16_at(rest, 32));
        entries.push_back(entry);
        rest.remove_prefix(entry.record.size());
    }
    // The stored count may have wrapped at 16 bits, but it never says more than there is.
    if (entries.size() < directory.entries) refuse_damaged({file, {}}, "directory cut off");
    check_places(entries, directory.begin, file);
}

}  // namespace jixiao::xlsx
