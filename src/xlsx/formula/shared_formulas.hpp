// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/cell/cell_ref.hpp"

namespace jixiao::xlsx {

// Formulas that several cells of a sheet share: only the first cell of a group has the text.
class SharedFormulas {
  public:
    // The formula as it reads in this cell, without "=". `text` is what the cell itself holds; the
    // group's first text counts for the cells that hold none. Empty where the first one is missing.
    std::string of(std::uint32_t group, CellRef at, std::string_view text);

  private:
    struct First {
        CellRef at;
        std::string text;
    };
    std::map<std::uint32_t, First> groups_;
};

}  // namespace jixiao::xlsx
