// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "xlsx/package/inflate.hpp"

namespace jixiao::xlsx {

struct Inflater::State {
    z_stream stream = {};
    std::string_view rest;  // input not yet handed over: the library counts in 32 bits
};

namespace {

constexpr std::size_t kMaxStep = std::numeric_limits<uInt>::max() / 2;
constexpr int kRawDeflate = -15;  // a full window, and no header or trailer around the stream

void feed(z_stream& stream, std::string_view& rest) {
    if (stream.avail_in != 0 || rest.empty()) return;
    const std::string_view step = rest.substr(0, kMaxStep);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(step.data()));
    stream.avail_in = static_cast<uInt>(step.size());
    rest.remove_prefix(step.size());
}

}  // namespace

Inflater::Inflater() : state_(std::make_unique<State>()) {
    if (inflateInit2(&state_->stream, kRawDeflate) != Z_OK) throw std::bad_alloc();
}

Inflater::~Inflater() {
    inflateEnd(&state_->stream);
}

void Inflater::start(std::string_view packed) {
    inflateReset(&state_->stream);
    state_->stream.avail_in = 0;
    state_->rest = packed;
}

InflateResult Inflater::read(char* out, std::size_t size) {
    z_stream& stream = state_->stream;
    const auto room = static_cast<uInt>(std::min(size, kMaxStep));
    stream.next_out = reinterpret_cast<Bytef*>(out);
    stream.avail_out = room;
    while (true) {
        feed(stream, state_->rest);
        const int code = inflate(&stream, Z_NO_FLUSH);
        const std::size_t written = room - stream.avail_out;
        if (code == Z_STREAM_END) return {written, InflateStatus::done};
        if (stream.avail_out == 0 && (code == Z_OK || code == Z_BUF_ERROR)) {
            return {written, InflateStatus::more};
        }
        if (code == Z_BUF_ERROR && state_->rest.empty()) {
            return {written, InflateStatus::cut_off};
        }
        if (code != Z_OK && code != Z_BUF_ERROR) return {written, InflateStatus::damaged};
    }
}

std::uint32_t crc32_of(std::uint32_t before, std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(before, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace jixiao::xlsx
