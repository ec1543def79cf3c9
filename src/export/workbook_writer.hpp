// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace jixiao::exporter {

// How a cell looks. Every look is a style of the workbook.
struct CellLook {
    bool bold = false;
    std::uint32_t text_colour = 0;  // 0xRRGGBB
    std::uint32_t fill = kNoFill;   // 0xRRGGBB
    double size = kTextSize;        // in points
    bool border = true;
    bool centred = false;

    static constexpr std::uint32_t kNoFill = 0xFFFFFFFF;
    static constexpr double kTextSize = 10;
    auto operator<=>(const CellLook&) const = default;
};

// A new workbook with sheets of texts and counts, made for reading and printing: A4 landscape, as
// wide as the page. The same calls give the same bytes at any time. Nothing is at the target's
// place before commit(). Members throw Error(output_unwritable).
class WorkbookWriter {
  public:
    // `font` is the name of the font of all cells.
    WorkbookWriter(const std::filesystem::path& target, std::string font);
    ~WorkbookWriter();
    WorkbookWriter(const WorkbookWriter&) = delete;
    WorkbookWriter& operator=(const WorkbookWriter&) = delete;

    // All that follows goes to this sheet. At most 31 characters, none of []:*?/\.
    void begin_sheet(const std::string& name);
    void set_column(std::size_t column, double width);
    // Not every program finds out by itself how high a row of broken texts has to be.
    void set_row_lines(std::size_t row, std::size_t lines);
    // Any bytes: what no spreadsheet can hold is replaced, what is too long for a cell is cut.
    void text(std::size_t row, std::size_t column, std::string_view text, const CellLook& look);
    void count(std::size_t row, std::size_t column, std::size_t count, const CellLook& look);
    // The first row is a head: it stays in view and is printed on every page; rows below it up to
    // `last_row` can be filtered. `columns` of all columns are printed.
    void make_list(std::size_t last_row, std::size_t last_column, std::size_t printed_columns);

    static constexpr std::size_t kMostRows = 1'000'000;

    void commit();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::exporter
