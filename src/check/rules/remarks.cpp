// SPDX-License-Identifier: MIT
#include "check/rules/remarks.hpp"

#include <algorithm>

namespace jixiao::check {
namespace {

// Of a column that the table lacks, where the table's head begins.
std::string head_of(const Table& table, std::size_t spec) {
    for (const FoundColumn& column : table.columns) {
        if (column.spec == spec) return column.head.to_string();
    }
    return table.columns.empty() ? std::string() : table.columns.front().head.to_string();
}

}  // namespace

bool Remarks::is_accused(const Value* value) const {
    return value != nullptr && accused_.contains(value->cell);
}

void Remarks::add(const std::string& rule, Remark remark) {
    const Spot& at = remark.at;
    Finding finding{.code = remark.code,
                    .at = {file_, std::string(form_.form().sheet), {}},
                    .field = std::string(at.path),
                    .found = {},
                    .expected = std::move(remark.expected),
                    .args = std::move(remark.args)};
    if (at.table != nullptr) {
        const auto& columns = form_.mapping().blocks[at.table->block].columns;
        finding.field = std::string(at.table->name) + "." + columns[at.spec].path;
        if (at.value == nullptr) finding.at.cell = head_of(*at.table, at.spec);
    }
    if (at.value != nullptr) {
        finding.at.cell = at.value->cell.to_string();
        const bool shown = !at.value->printed.empty();
        finding.found = std::string(shown ? at.value->printed : at.value->raw);
    }
    if (!remark.found.empty()) finding.found = std::move(remark.found);
    Evidence& evidence = finding.evidence;
    evidence.rule = rule;
    const bool has_place = at.value != nullptr || at.table != nullptr;
    if (has_place) evidence.heading = form_.heading(at);
    evidence.calculation = std::move(remark.calculation);
    evidence.tolerance = std::move(remark.tolerance);
    for (const Value* other : remark.related) {
        if (other == nullptr) continue;
        std::string cell = other->cell.to_string();
        const bool known = cell == finding.at.cell ||
                           std::find(evidence.related.begin(), evidence.related.end(), cell) !=
                               evidence.related.end();
        if (!known) evidence.related.push_back(std::move(cell));
    }
    findings_.push_back(std::move(finding));
}

}  // namespace jixiao::check
