// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>

#include "xlsx/reader_state.hpp"

namespace jixiao::bench {

struct Totals {
    std::size_t cells = 0;
    std::size_t text_bytes = 0;
};

// Reads every cell of every sheet: what the importer builds on.
void read_workbook(const std::filesystem::path& path, xlsx::ReaderState& state, Totals& totals);

}  // namespace jixiao::bench
