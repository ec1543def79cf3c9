// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/rules/address.hpp"
#include "check/rules/remarks.hpp"
#include "check/rules/rule_settings.hpp"

// Rows with a target and an actual value, and the place for the reason why they differ.
namespace jixiao::check {

// The columns that the rules about explanations name. Settings:
//   target, actual   columns of one block
//   reason           where the explanation goes; a form that leaves this column out is told at the
//                    actual value
//   score            rows whose score is found wrong are left out: that is said already
struct IndicatorColumns {
    Address target;
    Address actual;
    Address reason;
    std::optional<Address> score;
};

IndicatorColumns read_indicator_columns(RuleSettings& settings);

struct IndicatorRow {
    const Value* target = nullptr;
    const Value* actual = nullptr;
    const Record* record = nullptr;
    Spot reason;  // the cell that owes the explanation
};

// The row where it has both values, its figures are not accused, and it gives no reason.
std::optional<IndicatorRow> unexplained_row(const IndicatorColumns& columns, const Table& table,
                                            const Record& record, const Remarks& remarks);

// As a reader sees the cell.
std::string shown_text(const Value& value);

}  // namespace jixiao::check
