// SPDX-License-Identifier: MIT
#include "xlsx/package/inflate_whole.hpp"

#include <libdeflate.h>

#include <new>

namespace jixiao::xlsx {

WholeInflater::WholeInflater() : decompressor_(libdeflate_alloc_decompressor()) {
    if (decompressor_ == nullptr) throw std::bad_alloc();
}

WholeInflater::~WholeInflater() {
    libdeflate_free_decompressor(decompressor_);
}

std::optional<std::size_t> WholeInflater::inflate(std::string_view packed, char* out,
                                                  std::size_t size) {
    std::size_t taken = 0;
    std::size_t written = 0;
    // The call that tells what it took, so that bytes behind the end of the stream do no harm.
    const auto result = libdeflate_deflate_decompress_ex(
        decompressor_, packed.data(), packed.size(), out, size, &taken, &written);
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
    return written;
}

}  // namespace jixiao::xlsx
