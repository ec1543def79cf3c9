// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace jixiao::xlsx {

// What a file may ask for before it is refused with limit_exceeded. No real workbook comes near
// these; hostile ones stop here. Sizes are bytes, and only what really comes out is counted:
// numbers that a file states about itself are never believed.
struct Limits {
    std::size_t entries = 20'000;                          // files in the package
    std::uint64_t part_bytes = std::uint64_t{2} << 30;     // one part, inflated
    std::uint64_t total_bytes = std::uint64_t{8} << 30;    // all parts read, inflated
    std::uint64_t ratio_from = std::uint64_t{256} << 20;   // inflated size where the ratio counts
    std::uint64_t ratio = 300;                             // inflated / packed, beyond ratio_from
    std::size_t small_part_bytes = std::size_t{64} << 20;  // parts that are read whole
    std::size_t token_bytes = std::size_t{64} << 20;       // one tag or run of text
    std::size_t piece_bytes = std::size_t{256} << 10;      // inflated at a time
    std::size_t nesting = 128;                             // elements within each other
    std::size_t attributes = 256;                          // of one tag, namespaces apart
    std::size_t sheets = 8'192;
    std::size_t sheet_name_bytes = 1'000;
    std::size_t shared_strings = 16'000'000;
    std::size_t shared_string_bytes = std::size_t{256} << 20;
    std::uint64_t sheet_text_bytes = std::uint64_t{8} << 30;       // repetition counted
    std::uint64_t sheet_formula_bytes = std::uint64_t{256} << 20;  // shared ones, written out
    std::size_t rows = 2'200'000;
    std::size_t merges = 1'000'000;
    std::size_t validations = 100'000;
    std::size_t grid_cells = 200'000;  // of a sheet that is loaded whole
    std::size_t grid_merges = 10'000;
};

}  // namespace jixiao::xlsx
