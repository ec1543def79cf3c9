// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/outline/form_outline.hpp"

namespace jixiao::check {

// A cell of a form with what it is called.
struct NamedCell {
    OutlineCell cell;
    CellRef at;
    std::string row;   // 药品抽检批次
    std::string head;  // 得分; of answers to labels empty
};

// The cells of one form, to put formulas into its words.
class ExpressionWords {
  public:
    // `sheet`: where the form stands. The first of several cells at one place stays.
    ExpressionWords(std::string sheet, std::vector<NamedCell> cells);

    // "SUM(G13:G26)" in the cell `home` → "SUM([得分])": references become names, those of the
    // row or column of `home` short ones; white space goes, and _xlfn. in front of functions.
    // Cells that are not of the form stay as they are written.
    void read(std::string_view formula, const NamedCell& home, OutlineExpression& result);

  private:
    using Named = std::vector<const NamedCell*>;
    [[nodiscard]] Named named(const CellRange& range);
    [[nodiscard]] std::vector<OutlineCell> cells_of(const Named& cells,
                                                    const NamedCell& home) const;
    [[nodiscard]] std::string words_of(const Named& cells, const NamedCell& home) const;
    [[nodiscard]] bool is_whole_column(const Named& cells) const;
    static bool is_in_row(const Named& cells, const NamedCell& home);

    std::string sheet_;
    std::map<CellRef, NamedCell> cells_;
    std::map<OutlineCell, std::size_t> counts_;     // cells at a place
    std::map<std::string, std::size_t> in_column_;  // cells by OutlineCell::column
    std::size_t left_ = 200'000;  // cells that formulas may still name, all of them together
};

}  // namespace jixiao::check
