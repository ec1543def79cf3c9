// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string_view>

#include "cli/command_line/language.hpp"
#include "xlsx/sheet/cell.hpp"

namespace jixiao::xlsx {
class Styles;
}

namespace jixiao::cli {

enum class CellLineFormat : std::uint8_t {
    jsonl,  // {"sheet":…,"cell":…,"type":…,"value":…}, a formula's cell with "formula"
    csv,    // RFC 4180 with a head: sheet,cell,type,value,formula
    table,  // for the eye: a heading per sheet, and what Excel shows beside the value
};

// Writes cells one by one, a line each. Output is collected and handed to the stream in pieces.
class CellLineWriter {
  public:
    virtual ~CellLineWriter() = default;
    // Views are not kept beyond the call.
    virtual void cell(std::string_view sheet, const xlsx::Cell& cell, const xlsx::Styles& styles,
                      bool epoch_1904) = 0;
    // Writes what is still collected. Without it the end is lost.
    virtual void finish() = 0;
};

// `out` outlives the writer; `language` is that of the table's heads.
std::unique_ptr<CellLineWriter> make_cell_line_writer(CellLineFormat format, std::ostream& out,
                                                      Language language);

}  // namespace jixiao::cli
