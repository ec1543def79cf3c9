// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/cell/cell_ref.hpp"
#include "base/finding/catalogue.hpp"
#include "export/annotate/voice.hpp"
#include "xlsx/edit/new_sheet.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::annotate {

// A cell that has been coloured, and the format it had. Cells of the hidden sheet on which this is
// kept have these formats themselves: whatever numbers a program gives to formats when it saves the
// workbook, it keeps these with it.
struct MarkRecord {
    std::size_t mark = 0;  // its number, which its comment has, too
    std::string sheet;
    CellRef at;
    std::uint32_t colour = 0;  // 0xRRGGBB
    std::uint32_t style = 0;   // the former cell format
};

struct MarkRecords {
    std::string active_sheet;  // that was shown when the file was opened
    std::vector<MarkRecord> records;
};

xlsx::NewSheet records_sheet(const MarkRecords& marks, std::string name, const Voice& voice);
// What cannot be understood is left out. Throws what read_sheet_layout() throws.
MarkRecords read_records(xlsx::Workbook& workbook, std::size_t sheet);

}  // namespace jixiao::annotate
