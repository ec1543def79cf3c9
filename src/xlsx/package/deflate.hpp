// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace jixiao::xlsx {

// Raw deflate of whole texts, fast rather than small. One object serves one thread and is meant to
// be kept. The same text gives the same bytes. Two implementations, chosen when building:
// deflate_isal.cpp and deflate_zlib.cpp.
class Deflater {
  public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    // Appends the stream of `text`, which has less than 2 GB.
    void append(std::string& out, std::string_view text);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::xlsx
