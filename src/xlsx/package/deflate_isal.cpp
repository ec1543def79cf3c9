// SPDX-License-Identifier: MIT
#include <isa-l/igzip_lib.h>

#include <cstdint>
#include <new>
#include <vector>

#include "xlsx/package/deflate.hpp"

namespace jixiao::xlsx {

struct Deflater::State {
    isal_zstream stream;
    std::vector<std::uint8_t> level_buffer = std::vector<std::uint8_t>(ISAL_DEF_LVL1_DEFAULT);
};

Deflater::Deflater() : state_(std::make_unique<State>()) {}

Deflater::~Deflater() = default;

void Deflater::append(std::string& out, std::string_view text) {
    isal_zstream& stream = state_->stream;
    isal_deflate_stateless_init(&stream);
    stream.level = 1;
    stream.level_buf = state_->level_buffer.data();
    stream.level_buf_size = static_cast<std::uint32_t>(state_->level_buffer.size());
    stream.end_of_stream = 1;
    stream.flush = NO_FLUSH;
    // The library's pointer is not const, but it only reads its input.
    stream.next_in = const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(text.data()));
    stream.avail_in = static_cast<std::uint32_t>(text.size());
    const std::size_t before = out.size();
    // What cannot be packed is stored, with five bytes before each piece.
    out.resize(before + text.size() + text.size() / 8 + 512);
    stream.next_out = reinterpret_cast<std::uint8_t*>(out.data() + before);
    stream.avail_out = static_cast<std::uint32_t>(out.size() - before);
    if (isal_deflate_stateless(&stream) != COMP_OK) throw std::bad_alloc();
    out.resize(before + stream.total_out);
}

}  // namespace jixiao::xlsx
