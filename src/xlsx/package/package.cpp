// SPDX-License-Identifier: MIT
#include "xlsx/package/package.hpp"

#include <algorithm>

#include "base/text/ascii.hpp"
#include "xlsx/package/little_endian.hpp"
#include "xlsx/package/zip_directory.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kLocalMark = 0x04034b50;
constexpr std::uint16_t kEncrypted = 0x0001 | 0x0040;
constexpr std::uint16_t kSizesFollow = 0x0008;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

char folded(char c) {
    if (c == '\\') return '/';
    return ascii_lower(c);
}

std::string_view without_root(std::string_view name) {
    while (!name.empty() && folded(name.front()) == '/') name.remove_prefix(1);
    return name;
}

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return x == y || folded(x) == folded(y);
           });
}

// A size in the local header is missing (written after the data, or zip64) or must agree.
bool agrees(std::uint32_t local, std::uint64_t directory) {
    return local == 0 || local == 0xFFFFFFFF || local == directory;
}

}  // namespace

Package::Package(const MappedFile& file, const Limits& limits) : file_(file) {
    read_zip_directory(file.bytes(), file.name(), limits, entries_);
}

const ZipEntry* Package::find(std::string_view name) const {
    name = without_root(name);
    const ZipEntry* found = nullptr;
    for (const ZipEntry& entry : entries_) {
        if (!same_name(without_root(entry.name), name) || entry.is_folder()) continue;
        // Readers differ in which of two they take; a file that two people see differently is
        // worse than none.
        if (found != nullptr)
            refuse_damaged({this->file(), std::string(name)}, "part stands twice");
        found = &entry;
    }
    return found;
}

Part Package::part(std::string_view name) const {
    const ZipEntry* const entry = find(name);
    if (entry == nullptr) refuse_incomplete({file(), std::string(without_root(name))});
    Part found = part(*entry);
    found.name = without_root(name);
    return found;
}

Part Package::part(const ZipEntry& entry) const {
    // Names are only copied when something is wrong.
    const std::string_view name = without_root(entry.name);
    const auto where = [&] { return PartName{file(), std::string(name)}; };
    if ((entry.flags & kEncrypted) != 0) refuse_unsupported(where(), "encrypted");
    if (entry.method != kStored && entry.method != kDeflated) {
        refuse_unsupported(where(), "method " + std::to_string(entry.method));
    }
    const std::string_view archive = file_.bytes();
    // The directory's reader has made sure that header, name and data fit before it.
    const std::string_view local = archive.substr(entry.header_at);
    if (u32_at(local, 0) != kLocalMark) refuse_damaged(where(), "no local header");
    const std::size_t name_size = u16_at(local, 26);
    const std::size_t data_at = kLocalHeaderSize + name_size + u16_at(local, 28);
    if (data_at > local.size() || entry.packed_size > local.size() - data_at) {
        refuse_truncated(where());
    }
    const bool sizes_follow = (u16_at(local, 6) & kSizesFollow) != 0;
    if (!same_name(local.substr(kLocalHeaderSize, name_size), entry.name) ||
        u16_at(local, 8) != entry.method ||
        (!sizes_follow && (!agrees(u32_at(local, 18), entry.packed_size) ||
                           !agrees(u32_at(local, 22), entry.size)))) {
        refuse_damaged(where(), "local header and directory differ");
    }
    return {std::string(name), local.substr(data_at, entry.packed_size), entry.method == kDeflated,
            entry.crc, entry.size};
}

std::string comparable_part_name(std::string_view name) {
    std::string folded_name(without_root(name));
    std::transform(folded_name.begin(), folded_name.end(), folded_name.begin(), folded);
    return folded_name;
}

std::string resolve_part_name(std::string_view source, std::string_view target) {
    std::string path;
    const bool absolute = !target.empty() && folded(target.front()) == '/';
    if (!absolute) path = source.substr(0, source.find_last_of('/') + 1);
    path.append(target);
    std::replace(path.begin(), path.end(), '\\', '/');
    std::string resolved;
    std::string_view rest = path;
    while (!rest.empty()) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step.empty() || step == ".") continue;
        if (step == "..") {
            const std::size_t up = resolved.find_last_of('/');
            resolved.resize(up == std::string::npos ? 0 : up);
            continue;
        }
        if (!resolved.empty()) resolved += '/';
        resolved += step;
    }
    return resolved;
}

}  // namespace jixiao::xlsx
