// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text/text_store.hpp"

namespace jixiao::store {

// One line of JSON as a list of nodes: every value stands in front of what it holds, `end` is the
// index behind that. One per thread; its memory is used again from line to line.
class JsonTree {
  public:
    enum class Kind : std::uint8_t { null, truth, integer, fraction, text, object, array };

    struct Node {
        Kind kind = Kind::null;
        std::int64_t integer = 0;    // of truth: 0 or 1
        std::string_view key = {};   // in an object; lives until the next line
        std::string_view text = {};  // lives in the text store
        std::uint32_t end = 0;
    };

    // Reads `line`, the line of this number in `file`; texts go to `texts`. Throws Error:
    // jsonl_not_json (UTF-8 mistakes included), limit_exceeded (length, nesting).
    void parse(std::string_view line, const std::string& file, std::size_t number,
               TextStore& texts);

    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] std::size_t line() const { return line_; }

  private:
    class Builder;

    std::string file_;
    std::size_t line_ = 0;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> open_;  // objects and arrays around the present place
    TextStore keys_;
};

}  // namespace jixiao::store
