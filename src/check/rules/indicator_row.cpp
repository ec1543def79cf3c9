// SPDX-License-Identifier: MIT
#include "check/rules/indicator_row.hpp"

#include "check/rules/reason.hpp"

namespace jixiao::check {
namespace {

Spot in_row(const std::optional<Address>& column, const Table& table, const Record& record) {
    return column ? column->in(table, record) : Spot();
}

}  // namespace

IndicatorColumns read_indicator_columns(RuleSettings& settings) {
    return {settings.column("target"), settings.column("actual"), settings.column("reason"),
            settings.optional_column("score")};
}

std::optional<IndicatorRow> unexplained_row(const IndicatorColumns& columns, const Table& table,
                                            const Record& record, const Remarks& remarks) {
    IndicatorRow row{columns.target.in(table, record).value, columns.actual.in(table, record).value,
                     &record, columns.reason.in(table, record)};
    if (!is_filled(row.target) || !is_filled(row.actual) || gives_reason(row.reason.value)) {
        return std::nullopt;
    }
    const Spot score = in_row(columns.score, table, record);
    for (const Value* value : {row.target, row.actual, score.value}) {
        if (remarks.is_accused(value)) return std::nullopt;
    }
    if (!row.reason) row.reason = columns.actual.in(table, record);
    return row;
}

std::string shown_text(const Value& value) {
    return std::string(value.printed.empty() ? value.raw : value.printed);
}

}  // namespace jixiao::check
