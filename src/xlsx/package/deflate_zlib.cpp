// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <new>

#include "xlsx/package/deflate.hpp"

namespace jixiao::xlsx {

struct Deflater::State {
    z_stream stream = {};
};

namespace {

constexpr int kRawDeflate = -15;  // a full window, and no header or trailer around the stream
constexpr int kLevel = 1;
constexpr int kMemory = 8;

}  // namespace

Deflater::Deflater() : state_(std::make_unique<State>()) {
    if (deflateInit2(&state_->stream, kLevel, Z_DEFLATED, kRawDeflate, kMemory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
}

Deflater::~Deflater() {
    deflateEnd(&state_->stream);
}

void Deflater::append(std::string& out, std::string_view text) {
    z_stream& stream = state_->stream;
    deflateReset(&stream);
    const std::size_t before = out.size();
    out.resize(before + deflateBound(&stream, static_cast<uLong>(text.size())));
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = static_cast<uInt>(out.size() - before);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::bad_alloc();
    out.resize(before + stream.total_out);
}

}  // namespace jixiao::xlsx
