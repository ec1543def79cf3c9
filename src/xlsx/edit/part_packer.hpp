// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "xlsx/package/deflate.hpp"

namespace jixiao::xlsx {

// Deflates parts. Those that come out as they did the last time, as styles do when one template is
// filled a thousand times, are not deflated again. One object serves one thread and is meant to be
// kept; it changes no byte of what comes out.
class PartPacker {
  public:
    // Appends the stream of the part's text, which has less than 2 GB.
    void append(std::string& out, std::string_view part, std::string_view text);

  private:
    struct Packed {
        std::string text;
        std::string stream;
    };

    Deflater deflater_;
    std::map<std::string, Packed, std::less<>> last_;  // by part
};

}  // namespace jixiao::xlsx
