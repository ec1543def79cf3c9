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
