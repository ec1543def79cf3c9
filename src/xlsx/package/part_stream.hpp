// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "xlsx/limits.hpp"
#include "xlsx/package/inflate.hpp"
#include "xlsx/package/inflate_whole.hpp"
#include "xlsx/package/package.hpp"
#include "xlsx/refusal.hpp"

namespace jixiao::xlsx {

// What streams use and leave to the next one: one set for each thread.
struct StreamBuffers {
    Inflater inflater;
    WholeInflater whole;
    std::unique_ptr<char[]> text;
    std::size_t text_size = 0;
    std::uint64_t total_bytes = 0;  // inflated since the workbook was opened
};

// The text of one part as valid UTF-8, piece by piece with bounded memory. Checks as it goes:
// encoding, stated size, CRC-32, caps. After end() stand a '<' and zeros for at least
// kScanPadding bytes, so that scanners need no bounds.
//
// Throws Error: zip_damaged, zip_truncated, zip_wrong_crc, xml_encoding, xml_malformed (control
// characters), limit_exceeded.
class PartStream {
  public:
    // Only one stream at a time may use the buffers. The first piece is there at once.
    PartStream(const std::string& file, Part part, const Limits& limits, StreamBuffers& buffers);

    [[nodiscard]] const char* begin() const { return begin_; }
    [[nodiscard]] const char* end() const { return end_; }
    // Appends the next piece behind the bytes from `keep` on, which may move: begin() is then
    // their new place. False when there is nothing more; then nothing moved and the part's size
    // and CRC have been found right.
    bool refill(const char* keep);

    [[nodiscard]] const PartName& where() const { return where_; }
    [[nodiscard]] const Limits& limits() const { return limits_; }
    // The line of a place in the present piece, counted from 1. Reads the part once more from
    // its beginning, so it is for error messages only.
    std::uint64_t line_of(const char* at);

  private:
    void make_room(const char* keep, std::size_t kept, std::size_t more);
    std::size_t read_some(char* to, std::size_t room);
    std::size_t inflate_some(char* to, std::size_t room);
    std::size_t copy_some(char* to, std::size_t room);
    void account(std::string_view piece);
    void finish_part();
    void detect();
    void convert_all(const std::string& encoding, std::size_t mark_bytes);
    // Validates the bytes and makes them the end of the present piece.
    void accept(char* from, char* to);

    PartName where_;
    Part part_;
    const Limits& limits_;
    StreamBuffers& buffers_;
    const char* begin_ = nullptr;
    const char* end_ = nullptr;
    std::array<char, 4> pending_ = {};  // beginning of a character that the piece's end cut in two
    std::size_t pending_size_ = 0;
    std::uint64_t seen_ = 0;   // bytes that came out so far
    std::uint64_t place_ = 0;  // of begin_ within the part
    std::size_t stored_at_ = 0;
    std::uint32_t crc_ = 0;
    bool at_end_ = false;
    bool converted_ = false;
};

// The whole part as one text, for those who need it in one piece. Valid until the buffers serve
// the next stream. Throws what PartStream throws; limit_exceeded beyond small_part_bytes.
std::string_view read_whole_part(const std::string& file, Part part, const Limits& limits,
                                 StreamBuffers& buffers);

}  // namespace jixiao::xlsx
