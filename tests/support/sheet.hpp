// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "xlsx/grid.hpp"

namespace jixiao::test {

// A sheet written down in a test: {"A1", "一级指标"} is a text, {"B2", "=12.5"} the number 12.5.
class Sheet {
  public:
    Sheet(std::initializer_list<std::pair<std::string_view, std::string_view>> cells,
          std::initializer_list<std::string_view> merges = {}) {
        for (const auto& [place, text] : cells) {
            grid_.add([&, at = CellRef::parse(place).value(), text = text](xlsx::Cell& cell) {
                const bool number = text.starts_with('=');
                cell.at = at;
                cell.type = number ? CellType::number : CellType::text;
                cell.text = number ? text.substr(1) : text;
                return true;
            });
        }
        for (const auto merge : merges) grid_.add_merge(CellRange::parse(merge).value());
        grid_.finish();
    }
    [[nodiscard]] const xlsx::Grid& grid() const { return grid_; }

  private:
    xlsx::Grid grid_;
};

}  // namespace jixiao::test
