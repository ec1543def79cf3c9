// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "export/template/sheet_plan.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

inline constexpr std::string_view kWordSheet = "字典";

// The columns of the hidden sheet that drop-downs take their words from.
class WordSheet {
  public:
    // The dictionaries that the sheets ask for; one without an entry gives no list.
    WordSheet(const std::vector<SheetPlan>& sheets, const mapping::Dictionaries& dictionaries);

    struct Column {
        std::string dictionary;
        std::vector<std::string> words;  // each once
    };
    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
    // "=字典!$A$2:$A$5"; empty for a dictionary that has no column.
    [[nodiscard]] std::string list_of(std::string_view dictionary) const;

  private:
    std::vector<Column> columns_;
};

}  // namespace jixiao::exporter
