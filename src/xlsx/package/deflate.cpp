// SPDX-License-Identifier: MIT
#include "xlsx/package/deflate.hpp"

#include <libdeflate.h>

#include <new>

namespace jixiao::xlsx {

namespace {

constexpr int kLevel = 1;

}  // namespace

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(kLevel)) {
    if (compressor_ == nullptr) throw std::bad_alloc();
}

Deflater::~Deflater() {
    libdeflate_free_compressor(compressor_);
}

void Deflater::append(std::string& out, std::string_view text) {
    const std::size_t before = out.size();
    const std::size_t most = libdeflate_deflate_compress_bound(compressor_, text.size());
    out.resize(before + most);
    const std::size_t written = libdeflate_deflate_compress(compressor_, text.data(), text.size(),
                                                            out.data() + before, most);
    if (written == 0) throw std::bad_alloc();
    out.resize(before + written);
}

}  // namespace jixiao::xlsx
