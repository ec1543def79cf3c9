// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "export/workbook/document_properties.hpp"
#include "export/workbook/sheet_writer.hpp"

namespace jixiao::exporter {

// A new workbook. The same calls give the same bytes at any time and in any zone; workbooks can be
// made on many threads, each on one. Nothing is at the target's place before commit().
// Throws Error(output_unwritable), and Error(workbook_…) for what no workbook can hold.
class WorkbookWriter {
  public:
    // `font` is the name of the font of cells whose look names none.
    WorkbookWriter(const std::filesystem::path& target, std::string font,
                   CellOrder order = CellOrder::any);
    ~WorkbookWriter();
    WorkbookWriter(const WorkbookWriter&) = delete;
    WorkbookWriter& operator=(const WorkbookWriter&) = delete;

    // The sheets stand in the order of the calls; the reference stays valid. The name must be what
    // is_sheet_name() accepts, see as_sheet_name().
    SheetWriter& add_sheet(const std::string& name);
    Style style(const CellLook& look);

    // `formula` is what the name stands for: "='字典'!$A$2:$A$9".
    void define_name(const std::string& name, const std::string& formula);
    void set_properties(const DocumentProperties& properties);
    // For programs: at most 255 characters each.
    void set_custom_property(const std::string& name, const std::string& text);

    void commit();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::exporter
