// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace jixiao::xlsx {

// Raw deflate of whole texts, fast rather than small. One object serves one thread and is meant to
// be kept. The same text gives the same bytes, whatever was packed before and wherever it lies:
// ISA-L, a third faster, does not keep to that.
class Deflater {
  public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // Appends the stream of `text`, which has less than 2 GB.
    void append(std::string& out, std::string_view text);

  private:
    libdeflate_compressor* compressor_;
};

}  // namespace jixiao::xlsx
