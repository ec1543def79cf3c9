// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "export/workbook/cell_look.hpp"

struct lxw_format;
struct lxw_workbook;

namespace jixiao::exporter {

// A look that a workbook has as one of its styles; belongs to that workbook.
class Style {
  public:
    Style() = default;  // the workbook's plain cell

  private:
    friend class StyleTable;
    friend class SheetWriter;
    explicit Style(lxw_format* format) : format_(format) {}
    lxw_format* format_ = nullptr;
};

// The styles of one workbook, one for each look.
class StyleTable {
  public:
    StyleTable(lxw_workbook* book, std::string font) : book_(book), font_(std::move(font)) {}

    Style operator()(const CellLook& look);

  private:
    lxw_format* make(const CellLook& look) const;

    lxw_workbook* book_;
    std::string font_;
    std::map<CellLook, Style> styles_;
};

}  // namespace jixiao::exporter
