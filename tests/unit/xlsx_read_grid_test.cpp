// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "support/xlsx_corpus.hpp"
#include "xlsx/read_grid.hpp"

namespace {

using namespace jixiao;

TEST_CASE("a grid is in reading order and of two cells in a place the later counts") {
    xlsx::ReaderState state;
    xlsx::Workbook workbook(test::corpus_file("xlsx", "out_of_order"), state);
    xlsx::Grid grid;
    std::vector<Finding> findings;
    REQUIRE(xlsx::read_grid(workbook, 0, grid, findings));
    std::vector<std::string> cells;
    for (const xlsx::Cell& cell : grid.cells()) cells.push_back(test::described(cell));
    CHECK(cells == std::vector<std::string>{"A1 number 3", "A3 number 4", "B3 number 1"});
}

TEST_CASE("texts in a grid outlive the reading") {
    xlsx::ReaderState state;
    xlsx::Workbook workbook(test::corpus_file("xlsx", "cell_types"), state);
    xlsx::Grid grid;
    std::vector<Finding> findings;
    REQUIRE(xlsx::read_grid(workbook, 0, grid, findings));
    const xlsx::Cell* const inline_text = grid.at({0, 4});
    REQUIRE(inline_text != nullptr);
    CHECK(inline_text->text == "丙");
    CHECK(grid.at({0, 3})->formula == "A1&\"x\"");
    CHECK(grid.at({0, 2})->shared_string == 0);
}

// Noting each at every place that it covers would take minutes.
TEST_CASE("merges that cover the sheet ten thousand times are read at once" * doctest::timeout(5)) {
    xlsx::Grid grid;
    for (const CellRef at : {CellRef{0, 0}, CellRef{3, 5}, CellRef{255, 255}}) {
        grid.add([&](xlsx::Cell& cell) {
            cell.at = at;
            cell.type = CellType::number;
            cell.text = "1";
            return true;
        });
    }
    for (std::uint32_t i = 0; i < 10'000; ++i) grid.add_merge({{i % 3, 1}, {255, 255}});
    grid.finish();
    CHECK(grid.merge_at({9, 9}).to_string() == "B1:IV256");
    CHECK(grid.anchor({0, 0}) == CellRef{0, 0});
    CHECK(grid.at({3, 5}) != nullptr);
    CHECK(grid.at({3, 6}) == nullptr);
    CHECK(grid.seen_at({3, 5}) == nullptr);
}

TEST_CASE("a sheet larger than any form is a finding") {
    xlsx::Limits limits;
    limits.grid_cells = 3;
    xlsx::ReaderState state;
    xlsx::Workbook workbook(test::corpus_file("xlsx", "cell_types"), state, limits);
    xlsx::Grid grid;
    std::vector<Finding> findings;
    CHECK_FALSE(xlsx::read_grid(workbook, 0, grid, findings));
    CHECK(grid.cells().empty());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == Code::sheet_too_large);
    CHECK(findings[0].at.sheet == "表一");
}

}  // namespace
