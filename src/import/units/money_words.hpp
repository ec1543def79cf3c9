// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "import/labels/label_index.hpp"

// Units of money as labels and lines name them. All units given are ones that the dictionaries
// know, and outlive the sheet.
namespace jixiao::importer {

struct MoneyWords {
    std::string_view unit;   // empty: none
    std::string_view other;  // another unit of money in the same text: 元、万元
};

// In a list of units: 批次、元; 元、%; 人民币：万元. Units that are made up (元/人) are none.
MoneyWords money_in_list(std::string_view list, const LabelIndex& index);

// What a label says of its amounts: in any of its brackets (预算执行情况（元）（20分）), or alone
// in its last line.
MoneyWords money_in_label(std::string_view label, const LabelIndex& index);

// Nothing but a unit, in brackets perhaps.
std::string_view money_alone(std::string_view text, const LabelIndex& index);

}  // namespace jixiao::importer
