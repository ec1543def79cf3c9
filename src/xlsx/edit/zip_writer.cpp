// SPDX-License-Identifier: MIT
#include "xlsx/edit/zip_writer.hpp"

#include <utility>

#include "xlsx/package/inflate.hpp"
#include "xlsx/package/little_endian.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

constexpr std::uint32_t kLocalMark = 0x04034b50;
constexpr std::uint32_t kEntryMark = 0x02014b50;
constexpr std::uint32_t kEndMark = 0x06054b50;
constexpr std::size_t kRecordSize = 46;  // of a directory entry, before its name
constexpr std::uint64_t kMostBytes = 0xFFFFFFFE;
constexpr std::uint32_t kMostEntries = 0xFFFE;
constexpr std::uint16_t kVersion = 20;  // what deflate and folders need
constexpr std::uint16_t kSizesFollow = 0x0008;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint32_t kFirstDay = 0x00210000;  // 1980-01-01 00:00, the format's first
constexpr std::uint16_t kZip64Field = 1;

void put16(std::string& out, std::uint16_t number) {
    out += static_cast<char>(number & 0xFF);
    out += static_cast<char>(number >> 8);
}

void put32(std::string& out, std::uint32_t number) {
    put16(out, static_cast<std::uint16_t>(number & 0xFFFF));
    put16(out, static_cast<std::uint16_t>(number >> 16));
}

void set32(std::string& out, std::size_t at, std::uint32_t number) {
    for (int i = 0; i < 4; ++i) out[at + i] = static_cast<char>(number >> (8 * i) & 0xFF);
}

// All but the field with the long sizes, which are written in their places.
std::string kept_fields(std::string_view extra) {
    std::string kept;
    while (extra.size() >= 4) {
        const std::size_t size = std::size_t{4} + u16_at(extra, 2);
        if (size > extra.size()) break;
        if (u16_at(extra, 0) != kZip64Field) kept.append(extra.substr(0, size));
        extra.remove_prefix(size);
    }
    return kept;
}

}  // namespace

struct ZipWriter::Header {
    std::string_view name;
    std::uint16_t made_by = kVersion;
    std::uint16_t version = kVersion;
    std::uint16_t flags = 0;
    std::uint16_t method = kDeflated;
    std::uint32_t time = kFirstDay;
    std::uint32_t crc = 0;
    std::uint32_t packed_size = 0;
    std::uint32_t size = 0;
    std::uint16_t internal = 0;
    std::uint32_t external = 0;

    // From the version needed to the length of the name, as both records have them.
    void put_common(std::string& out) const {
        put16(out, version);
        put16(out, flags);
        put16(out, method);
        put32(out, time);
        put32(out, crc);
        put32(out, packed_size);
        put32(out, size);
        put16(out, static_cast<std::uint16_t>(name.size()));
    }
};

ZipWriter::ZipWriter(std::string file, PartPacker& packer)
    : file_(std::move(file)), packer_(packer) {}

void ZipWriter::check_size(std::uint64_t bytes) const {
    if (bytes > kMostBytes) refuse_limit({file_, {}}, "size of the written file", kMostBytes);
}

std::uint32_t ZipWriter::begin_entry(const Header& header) {
    if (++entries_ > kMostEntries) refuse_limit({file_, {}}, "entries", kMostEntries);
    const auto at = static_cast<std::uint32_t>(out_.size());
    put32(out_, kLocalMark);
    header.put_common(out_);
    put16(out_, 0);
    out_.append(header.name);
    return at;
}

void ZipWriter::end_entry(const Header& header, std::uint32_t at, std::string_view extra,
                          std::string_view comment) {
    check_size(std::uint64_t{out_.size()} + directory_.size());
    put32(directory_, kEntryMark);
    put16(directory_, header.made_by);
    header.put_common(directory_);
    put16(directory_, static_cast<std::uint16_t>(extra.size()));
    put16(directory_, static_cast<std::uint16_t>(comment.size()));
    put16(directory_, 0);
    put16(directory_, header.internal);
    put32(directory_, header.external);
    put32(directory_, at);
    directory_.append(header.name).append(extra).append(comment);
}

void ZipWriter::copy(const ZipEntry& entry, std::string_view packed) {
    check_size(std::uint64_t{out_.size()} + packed.size());
    check_size(entry.size);
    const std::string_view record = entry.record;
    Header header;
    header.name = entry.name;
    header.made_by = u16_at(record, 4);
    header.version = u16_at(record, 6);
    header.flags = static_cast<std::uint16_t>(entry.flags & ~kSizesFollow);
    header.method = entry.method;
    header.time = u32_at(record, 12);
    header.crc = entry.crc;
    header.packed_size = static_cast<std::uint32_t>(packed.size());
    header.size = static_cast<std::uint32_t>(entry.size);
    header.internal = u16_at(record, 36);
    header.external = u32_at(record, 38);
    const std::size_t extra_size = u16_at(record, 30);
    const std::string_view tail = record.substr(kRecordSize + entry.name.size());
    const std::uint32_t at = begin_entry(header);
    out_.append(packed);
    end_entry(header, at, kept_fields(tail.substr(0, extra_size)), tail.substr(extra_size));
}

void ZipWriter::add(std::string_view name, std::string_view text) {
    check_size(std::uint64_t{out_.size()} + text.size());
    Header header;
    header.name = name;
    header.crc = crc32_of(0, text);
    header.size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t at = begin_entry(header);
    const std::size_t data_at = out_.size();
    packer_.append(out_, name, text);
    header.packed_size = static_cast<std::uint32_t>(out_.size() - data_at);
    constexpr std::size_t kPackedSizeAt = 18;
    set32(out_, at + kPackedSizeAt, header.packed_size);
    end_entry(header, at, {}, {});
}

std::string ZipWriter::finish() {
    check_size(std::uint64_t{out_.size()} + directory_.size());
    const auto at = static_cast<std::uint32_t>(out_.size());
    out_.append(directory_);
    put32(out_, kEndMark);
    put32(out_, 0);
    put16(out_, static_cast<std::uint16_t>(entries_));
    put16(out_, static_cast<std::uint16_t>(entries_));
    put32(out_, static_cast<std::uint32_t>(directory_.size()));
    put32(out_, at);
    put16(out_, 0);
    return std::move(out_);
}

}  // namespace jixiao::xlsx
