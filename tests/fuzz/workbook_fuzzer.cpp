// SPDX-License-Identifier: MIT
// Opens the bytes as a workbook and walks everything; refusing is right, anything worse is not.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/read_grid.hpp"
#include "xlsx/reader_state.hpp"
#include "xlsx/sheet/sheet_reader.hpp"

namespace {

using namespace jixiao;

xlsx::Limits low_limits() {
    xlsx::Limits limits;
    limits.part_bytes = 1 << 20;
    limits.total_bytes = 4 << 20;
    limits.small_part_bytes = 1 << 20;
    limits.token_bytes = 1 << 18;
    limits.sheet_text_bytes = 1 << 22;
    limits.piece_bytes = 512;
    limits.sheets = 16;
    return limits;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static xlsx::ReaderState state;
    static xlsx::Grid grid;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        xlsx::Workbook workbook(xlsx::MappedFile::from_memory(bytes, "fuzz"), state, low_limits());
        for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
            std::vector<Finding> findings;
            xlsx::read_grid(workbook, i, grid, findings);
            for (const xlsx::Cell& cell : grid.cells()) {
                if (grid.seen_at(cell.at) == nullptr && grid.merges().empty()) __builtin_trap();
            }
        }
    } catch (const Error&) {
        return 0;
    }
    return 0;
}
