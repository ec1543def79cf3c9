// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "base/cell/cell_ref.hpp"
#include "base/cell/cell_type.hpp"

namespace jixiao::xlsx {

inline constexpr std::uint32_t kNoIndex = 0xFFFFFFFF;

// One cell as the sheet stores it. Views stay valid as the producer of the cell promises.
struct Cell {
    CellRef at;
    CellType type = CellType::blank;
    bool has_formula = false;
    bool formula_without_value = false;      // a formula whose result was never stored
    std::uint32_t style = 0;                 // index into Styles; always a valid one
    std::uint32_t shared_string = kNoIndex;  // set for texts of the shared table: a key for memos
    // text: decoded, line breaks as \n. number and date: the digits as stored
    // ("74.329999999999998"; type "d": ISO text). boolean: "0"/"1". error: "#N/A". blank: empty.
    std::string_view text;
    std::string_view formula;  // without "="; empty when there is none or it is shared
};

}  // namespace jixiao::xlsx
