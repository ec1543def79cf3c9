// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/edit/workbook_editor.hpp"

namespace jixiao::test {

// A workbook in memory: its parts by name.
using Parts = std::map<std::string, std::string>;

// The parts of a workbook with one sheet 表一, whose element <worksheet> holds `content`.
Parts small_workbook(std::string_view content);
inline constexpr const char* kSheetPart = "xl/worksheets/sheet1.xml";  // of every such workbook
// Packed in the order of their names.
std::string packed(const Parts& parts);
// Every part of a package, inflated.
Parts unpacked(const std::string& bytes);
// Every entry of a package as it is packed.
Parts packed_parts(const std::string& bytes);

// What the reader sees in a sheet: "A1 number 1", see described().
std::vector<std::string> cells_of(const std::string& bytes, std::size_t sheet = 0);

// An open source over bytes that it keeps.
class EditedWorkbook {
  public:
    explicit EditedWorkbook(std::string bytes);
    explicit EditedWorkbook(const Parts& parts) : EditedWorkbook(packed(parts)) {}

    xlsx::SheetEditor& sheet(std::size_t index = 0) { return editor_.sheet(index); }
    [[nodiscard]] xlsx::WorkbookEditor& editor() { return editor_; }
    [[nodiscard]] std::string saved() { return editor_.bytes(); }
    // A part after the edit.
    [[nodiscard]] std::string part(const std::string& name) { return unpacked(saved()).at(name); }

    // Whether the editor knows where the rows and cells of the sheet stand now: as reading it
    // shows.
    [[nodiscard]] bool knows_places(std::size_t index = 0);

  private:
    std::string bytes_;
    xlsx::EditState state_;
    xlsx::WorkbookSource source_;
    xlsx::WorkbookEditor editor_;
};

}  // namespace jixiao::test
