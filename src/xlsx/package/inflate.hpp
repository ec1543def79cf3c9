// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace jixiao::xlsx {

enum class InflateStatus : std::uint8_t {
    more,     // the output was filled; call again
    done,     // the stream's own end was reached
    cut_off,  // the input ended before the stream did
    damaged,
};

struct InflateResult {
    std::size_t written = 0;
    InflateStatus status = InflateStatus::damaged;
};

// Raw deflate in pieces of the caller's choice. One object serves one stream at a time and is
// meant to be kept: start() costs little beside the first construction. Two implementations,
// chosen when building: inflate_isal.cpp and inflate_zlib.cpp.
class Inflater {
  public:
    Inflater();
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // `packed` must outlive the stream.
    void start(std::string_view packed);
    InflateResult read(char* out, std::size_t size);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// CRC-32 as in zip: of `bytes` when `before` is that of everything before them (0 at first).
std::uint32_t crc32_of(std::uint32_t before, std::string_view bytes);

}  // namespace jixiao::xlsx
