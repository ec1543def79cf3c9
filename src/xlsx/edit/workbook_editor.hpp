// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xlsx/edit/package_editor.hpp"
#include "xlsx/edit/sheet_comments.hpp"
#include "xlsx/edit/sheet_editor.hpp"
#include "xlsx/edit/style_editor.hpp"
#include "xlsx/edit/workbook_sheets.hpp"
#include "xlsx/edit/workbook_source.hpp"

namespace jixiao::xlsx {

// What one edit leaves to the next in the same thread. Serves one WorkbookEditor at a time.
struct EditState {
    StreamBuffers buffers;
    PartPacker packer;
};

// One edited copy of a workbook. What no call names keeps its bytes: parts as they are packed,
// elements and attributes within parts that change.
//
// Throws what WorkbookSource throws.
class WorkbookEditor {
  public:
    // Both must outlive the editor.
    WorkbookEditor(const WorkbookSource& source, EditState& state);
    ~WorkbookEditor();
    WorkbookEditor(const WorkbookEditor&) = delete;
    WorkbookEditor& operator=(const WorkbookEditor&) = delete;

    [[nodiscard]] std::span<const SheetInfo> sheets() const { return source_.sheets(); }
    SheetEditor& sheet(std::size_t index);
    // Cell formats for SheetEditor::set_style().
    StyleEditor& styles();
    // The comments of a sheet.
    SheetComments& comments(std::size_t sheet);
    // Sheets that come and go, and names. Whatever sheet() and comments() have handed out ends with
    // the call; sheets that come are not counted there.
    WorkbookSheets& workbook_sheets();
    [[nodiscard]] const WorkbookSource& source() const { return source_; }

    [[nodiscard]] EditState& state() { return state_; }

    // See SheetEditor::insert_rows(); at several places at once, from above. No row is like a new
    // one.
    void insert_rows(std::size_t sheet, std::span<const NewRows> rows);

    // Merges these ranges of a sheet, each as a whole: merges that overlap one of them are taken
    // apart first. One cell alone is only taken out of its merge. What the cells hold stays.
    void merge_cells(std::size_t sheet, std::span<const CellRange> ranges);

    // The new package. Programs are told to calculate everything anew when values have changed and
    // there are formulas.
    [[nodiscard]] std::string bytes();

  private:
    void put_sheets();
    void put_comments();
    void put_calculation();
    void put_styles();
    void drop_calculation_chain();

    const WorkbookSource& source_;
    EditState& state_;
    PackageEditor parts_;
    std::vector<std::unique_ptr<SheetEditor>> sheets_;
    std::vector<std::unique_ptr<SheetComments>> comments_;
    std::optional<WorkbookSheets> workbook_sheets_;
    std::optional<StyleEditor> styles_;
    bool values_changed_ = false;
    bool formulas_changed_ = false;
};

}  // namespace jixiao::xlsx
