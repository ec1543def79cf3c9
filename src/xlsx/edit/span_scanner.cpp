// SPDX-License-Identifier: MIT
#include "xlsx/edit/span_scanner.hpp"

#include "xlsx/package/inflate.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {
namespace {

// A stream takes a part of up to four pieces in one: places then count from its only beginning.
Limits in_one_piece(Limits limits, std::size_t size, const PartName& where) {
    if (size > limits.small_part_bytes) refuse_limit(where, "part size", limits.small_part_bytes);
    limits.piece_bytes = size / 4 + 1;
    limits.part_bytes = size;
    return limits;
}

Part stored_part(const PartName& where, std::string_view text, StreamBuffers& buffers) {
    buffers.total_bytes = 0;
    return {where.part, text, false, crc32_of(0, text), text.size()};
}

}  // namespace

SpanScanner::SpanScanner(const PartName& where, std::string_view text, const Limits& limits,
                         StreamBuffers& buffers)
    : limits_(in_one_piece(limits, text.size(), where)),
      stream_(where.file, stored_part(where, text, buffers), limits_, buffers),
      xml_(stream_) {}

const char* SpanScanner::tag_begin() const {
    const char* at = xml_.name().data();
    while (*--at != '<') continue;
    return at;
}

Span SpanScanner::tag() const {
    return {place_of(tag_begin()), place()};
}

std::string_view SpanScanner::prefix() const {
    const char* begin = tag_begin() + 1;
    if (*begin == '/') ++begin;
    return {begin, xml_.name().data()};
}

std::optional<Span> SpanScanner::value(std::string_view name) const {
    const auto found = xml_.raw_attribute(name);
    if (!found) return std::nullopt;
    return Span{place_of(found->data()), place_of(found->data() + found->size())};
}

}  // namespace jixiao::xlsx
