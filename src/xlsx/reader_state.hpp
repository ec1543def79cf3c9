// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "xlsx/package/part_memo.hpp"
#include "xlsx/package/part_stream.hpp"
#include "xlsx/package/relationships.hpp"
#include "xlsx/sheet/shared_strings.hpp"
#include "xlsx/styles.hpp"
#include "xlsx/workbook_part.hpp"

namespace jixiao::xlsx {

// What one file leaves to the next in the same thread: buffers, arenas, the small parts already
// understood. Serves one Workbook at a time.
struct ReaderState {
    StreamBuffers buffers;
    SharedStrings shared_strings;
    PartMemo<Styles> styles;
    PartMemo<std::vector<Relationship>> relationships;
    PartMemo<WorkbookPart> workbook_parts;
};

}  // namespace jixiao::xlsx
