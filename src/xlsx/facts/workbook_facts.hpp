// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "xlsx/facts/cell_looks.hpp"
#include "xlsx/facts/comments.hpp"
#include "xlsx/facts/defined_names.hpp"
#include "xlsx/facts/document_properties.hpp"
#include "xlsx/facts/external_links.hpp"
#include "xlsx/facts/sheet_layout.hpp"
#include "xlsx/workbook.hpp"

namespace jixiao::xlsx {

struct SheetFact {
    SheetLayout layout;
    std::vector<Comment> comments;
};

struct PartSize {
    std::string name;
    std::uint64_t packed = 0;  // bytes in the file
};

// Everything that a workbook says beside the values of its cells.
struct WorkbookFacts {
    std::uint64_t file_bytes = 0;
    std::vector<PartSize> parts;
    std::vector<DocumentProperty> properties;
    std::vector<DefinedName> names;
    std::vector<std::string> links;  // other workbooks
    std::vector<CellLook> looks;     // by LayoutCell::style
    std::vector<SheetFact> sheets;   // as Workbook::sheets()

    [[nodiscard]] const SheetFact* sheet(std::string_view name) const;
    // The look of a cell; that of style 0 where its style does not exist.
    [[nodiscard]] const CellLook& look_of(const LayoutCell& cell) const {
        return looks[cell.style < looks.size() ? cell.style : 0];
    }
};

WorkbookFacts read_workbook_facts(Workbook& workbook);

}  // namespace jixiao::xlsx
