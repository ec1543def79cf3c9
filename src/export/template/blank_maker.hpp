// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "export/template/form_content.hpp"
#include "export/template/form_layout.hpp"
#include "export/template/sheet_plan.hpp"
#include "mapping/mapping.hpp"
#include "mapping/parse/dimensions.hpp"

namespace jixiao::exporter {

// One planned sheet.
struct PlannedBlank {
    SheetPlan sheet;
    std::size_t rows = 0;     // of all tables
    std::size_t answers = 0;  // cells left to the unit
    std::size_t formulas = 0;
    std::vector<std::string> left_out;  // ids of rules that the sheet cannot say
};

// Makes the blanks of one mapping. Used by all threads; what it is made of must outlive it.
class BlankMaker {
  public:
    // `year` is printed; empty: it is left to the unit.
    BlankMaker(const mapping::Mapping& mapping, const mapping::Dictionaries& dictionaries,
               std::string year);

    [[nodiscard]] const mapping::Mapping& mapping() const { return mapping_; }
    [[nodiscard]] const std::string& year() const { return year_; }
    // What the mapping itself says is printed.
    [[nodiscard]] FormContent content() const;
    // What the mapping leaves open that the blank would have to print: mapping_layout_any_head.
    [[nodiscard]] std::vector<Finding> findings() const;
    [[nodiscard]] PlannedBlank plan(const FormContent& content) const;

  private:
    const mapping::Mapping& mapping_;
    const mapping::Dictionaries& dictionaries_;
    std::string year_;
    FormLayout layout_;
};

}  // namespace jixiao::exporter
