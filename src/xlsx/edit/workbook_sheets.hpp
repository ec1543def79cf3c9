// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "xlsx/edit/linked_parts.hpp"
#include "xlsx/edit/new_sheet.hpp"
#include "xlsx/edit/office_names.hpp"
#include "xlsx/edit/sheet_list.hpp"

namespace jixiao::xlsx {

// Which sheets and names a workbook has, in the package as it will be saved.
class WorkbookSheets {
  public:
    WorkbookSheets(const WorkbookSource& source, PackageEditor& parts, StreamBuffers& buffers);

    [[nodiscard]] bool has(std::string_view name) const { return list_.find(name).has_value(); }
    // The name of the sheet that is shown when the file is opened.
    [[nodiscard]] std::string active() const;
    // Shows this sheet then, and no other is selected with it.
    void activate(std::string_view name);

    // Before all others or behind them. `name` is not taken yet.
    void insert(const NewSheet& sheet, bool first);
    // The sheet goes with what only it uses: comments, boxes, printer settings.
    void remove(std::string_view name);

    void define(const SheetList::Name& name);
    void undefine(std::string_view name);

  private:
    void put();
    [[nodiscard]] std::string part_of(const SheetList::Sheet& sheet) const;

    const WorkbookSource& source_;
    PackageEditor& parts_;
    StreamBuffers& buffers_;
    LinkedParts links_;
    OfficeNames names_;
    SheetList list_;
};

}  // namespace jixiao::xlsx
