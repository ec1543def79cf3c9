// SPDX-License-Identifier: MIT
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <limits>

#include "xlsx/package/inflate.hpp"

namespace jixiao::xlsx {

struct Inflater::State {
    inflate_state stream;
    std::string_view rest;  // input not yet handed over: the library counts in 32 bits
};

namespace {

constexpr std::size_t kMaxStep = std::numeric_limits<std::uint32_t>::max() / 2;

// The library's pointers are not const, but it only reads its input.
std::uint8_t* input_of(std::string_view bytes) {
    return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

void feed(inflate_state& stream, std::string_view& rest) {
    if (stream.avail_in != 0 || rest.empty()) return;
    const std::string_view step = rest.substr(0, kMaxStep);
    stream.next_in = input_of(step);
    stream.avail_in = static_cast<std::uint32_t>(step.size());
    rest.remove_prefix(step.size());
}

}  // namespace

Inflater::Inflater() : state_(std::make_unique<State>()) {
    isal_inflate_init(&state_->stream);
}

Inflater::~Inflater() = default;

void Inflater::start(std::string_view packed) {
    isal_inflate_reset(&state_->stream);
    state_->stream.avail_in = 0;
    state_->rest = packed;
}

InflateResult Inflater::read(char* out, std::size_t size) {
    inflate_state& stream = state_->stream;
    const auto room = static_cast<std::uint32_t>(std::min(size, kMaxStep));
    stream.next_out = reinterpret_cast<std::uint8_t*>(out);
    stream.avail_out = room;
    while (true) {
        feed(stream, state_->rest);
        const bool last_input = state_->rest.empty();
        const std::uint32_t before = stream.avail_out;
        const int code = isal_inflate(&stream);
        const std::size_t written = room - stream.avail_out;
        if (code < 0) return {written, InflateStatus::damaged};
        if (stream.block_state == ISAL_BLOCK_FINISH) return {written, InflateStatus::done};
        if (stream.avail_out == 0) return {written, InflateStatus::more};
        const bool stuck = stream.avail_in == 0 && stream.avail_out == before;
        if (stuck && last_input) return {written, InflateStatus::cut_off};
    }
}

std::uint32_t crc32_of(std::uint32_t before, std::string_view bytes) {
    return crc32_gzip_refl(before, input_of(bytes), bytes.size());
}

}  // namespace jixiao::xlsx
