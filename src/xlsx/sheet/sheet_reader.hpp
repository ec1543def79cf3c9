// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "xlsx/facts/sheet_facts.hpp"
#include "xlsx/formula/shared_formulas.hpp"
#include "xlsx/package/part_stream.hpp"
#include "xlsx/sheet/cell.hpp"
#include "xlsx/sheet/cell_element.hpp"
#include "xlsx/sheet/stored_cell.hpp"
#include "xlsx/sheet/straight_cell.hpp"
#include "xlsx/workbook.hpp"
#include "xlsx/xml/xml_scanner.hpp"

namespace jixiao::xlsx {

// Reads one sheet from top to bottom with bounded memory. Throws Error, completed with file and
// sheet, when the sheet cannot be read on; what is wrong with single cells goes to `findings`
// (cell_bad_index, cell_bad_value, cell_formula_without_value), up to a cap.
class SheetReader {
  public:
    // Reads shared strings and styles of the workbook first. All must outlive the reader.
    SheetReader(Workbook& workbook, std::size_t index, std::vector<Finding>& findings);

    // The next cell that holds something, in the order of the file: a value, or a formula whose
    // value was never stored (type blank, flagged). Places that the file leaves out are filled
    // in. Texts of the shared table are valid as long as the workbook, all other views until the
    // next call. False at the end of the sheet.
    bool next(Cell& cell);

    // Complete when next() has returned false.
    [[nodiscard]] const SheetFacts& facts() const { return facts_; }
    // Whether every cell so far stood behind all before it; if not, a place may come twice.
    [[nodiscard]] bool in_order() const { return in_order_; }

  private:
    bool read_next(Cell& cell);
    bool on_start(Cell& cell);
    bool pass_straight_row();
    void begin_row();
    void begin_row(std::uint32_t row, bool hidden);
    void place(StoredCell& stored);
    bool finish(StoredCell& stored, Cell& cell);
    bool set_value(const StoredCell& stored, Cell& cell);
    bool set_shared(const StoredCell& stored, Cell& cell);
    bool set_number(const StoredCell& stored, Cell& cell);
    bool set_text(std::string_view text, Cell& cell);
    void set_duration(Cell& cell);
    bool set_boolean(std::string_view word, Cell& cell);
    void share_formula(StoredCell& stored);
    std::uint32_t checked_style(const StoredCell& stored);
    std::string_view decoded_value(const StoredCell& stored);
    void report(Code code, CellRef at, std::string_view found);
    void report_bad_index(CellRef at, std::string_view found, const std::string& part, bool& told);
    void report_rest();

    Workbook& workbook_;
    const SheetInfo& info_;
    const SharedStrings& strings_;
    const Styles& styles_;
    std::vector<Finding>& findings_;
    PartStream stream_;
    XmlScanner xml_;
    SheetFacts facts_;
    CellTexts texts_;
    std::size_t reported_ = 0;
    bool lacks_strings_ = false;  // and that was told
    bool lacks_styles_ = false;
    std::size_t rows_ = 0;
    std::uint64_t text_bytes_ = 0;
    std::uint32_t next_row_ = 0;  // where a row and a cell without reference stand
    CellRef next_cell_;
    bool in_data_ = false;
    bool in_row_ = false;
    bool in_order_ = true;
    SharedFormulas shared_formulas_;
    std::uint64_t formula_bytes_ = 0;
};

}  // namespace jixiao::xlsx
