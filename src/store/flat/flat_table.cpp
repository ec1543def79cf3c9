// SPDX-License-Identifier: MIT
#include "store/flat/flat_table.hpp"

#include <array>

namespace jixiao::store {
namespace {

using enum ColumnType;

constexpr LeadColumn kFileNo{"file_no", integer};
constexpr LeadColumn kFormNo{"form_no", integer};
constexpr LeadColumn kRecordNumber{"number", integer};

constexpr std::array kFilesLead{
    kFileNo,
    LeadColumn{"file", text},
    LeadColumn{"sha256", text},
    LeadColumn{"bytes", integer},
    LeadColumn{"forms", integer},
    LeadColumn{"errors", integer},
    LeadColumn{"warnings", integer},
    LeadColumn{"to_explain", integer},
    LeadColumn{"notes", integer},
};

constexpr std::array kSubmissionsLead{
    kFileNo,
    kFormNo,
    LeadColumn{"file", text},
    LeadColumn{"sheet", text},
    LeadColumn{"range", text},
    LeadColumn{"form_id", text},
    LeadColumn{"form_version", text},
    LeadColumn{"family", text},
    LeadColumn{"kind", text},
    LeadColumn{"form_name", text},
    LeadColumn{"form_score", integer},
    LeadColumn{"unfilled", integer},
    LeadColumn{"amount_unit", text},
    LeadColumn{"amount_unit_factor", number},
    LeadColumn{"amount_unit_assumed", integer},
    LeadColumn{"amount_unit_cell", text},
};

constexpr std::array kSubmissionsFields{
    FlatField{"title", "header.title", Shape::text},
    FlatField{"year", "header.year", Shape::text},
    FlatField{"project_name", "header.project_name", Shape::coded},
    FlatField{"competent_department", "header.competent_department", Shape::coded},
    FlatField{"implementing_unit", "header.implementing_unit", Shape::coded},
    FlatField{"goals_expected", "goals.expected", Shape::text},
    FlatField{"goals_actual", "goals.actual", Shape::text},
    FlatField{"total_weight", "totals.weight", Shape::number},
    FlatField{"total_score", "totals.score", Shape::number},
    FlatField{"grade", "grade", Shape::coded},
};

constexpr std::array kFieldsLead{
    kFileNo,
    kFormNo,
    kRecordNumber,
    LeadColumn{"table_name", text},
    LeadColumn{"record", integer},
    LeadColumn{"path", text},
    LeadColumn{"sort", text},
    LeadColumn{"value", text},
    LeadColumn{"raw", text},
    LeadColumn{"printed", text},
    LeadColumn{"kind", text},
    LeadColumn{"op", text},
    LeadColumn{"unit", text},
    LeadColumn{"base_value", number},
    LeadColumn{"base_unit", text},
    LeadColumn{"code", text},
    LeadColumn{"cell", text},
};

constexpr std::array kRecordLead{
    kFileNo, kFormNo, kRecordNumber, LeadColumn{"row", integer}, LeadColumn{"row_kind", text},
};

constexpr std::array kFundingFields{
    FlatField{"label", "label", Shape::text},
    FlatField{"budget_initial", "budget_initial", Shape::money},
    FlatField{"budget_full_year", "budget_full_year", Shape::money},
    FlatField{"executed", "executed", Shape::spending},
    FlatField{"rate_pct", "rate_pct", Shape::number},
    FlatField{"weight", "weight", Shape::number},
    FlatField{"score", "score", Shape::number},
    FlatField{"reason", "reason", Shape::text},
};

constexpr std::array kIndicatorsFields{
    FlatField{"group_name", "group", Shape::coded},
    FlatField{"level1", "level1", Shape::coded},
    FlatField{"level2", "level2", Shape::coded},
    FlatField{"level3", "level3", Shape::coded},
    FlatField{"level4", "level4", Shape::coded},
    FlatField{"level1_weight", "level1_weight", Shape::number},
    FlatField{"level2_weight", "level2_weight", Shape::number},
    FlatField{"level3_weight", "level3_weight", Shape::number},
    FlatField{"target", "target", Shape::measure},
    FlatField{"actual", "actual", Shape::measure},
    FlatField{"rate_pct", "rate_pct", Shape::number},
    FlatField{"weight", "weight", Shape::number},
    FlatField{"score", "score", Shape::number},
    FlatField{"applicable", "applicable", Shape::truth},
    FlatField{"deviation", "deviation", Shape::text},
    FlatField{"explanation", "explanation", Shape::text},
    FlatField{"method", "method", Shape::text},
    FlatField{"rule", "rule", Shape::text},
    FlatField{"point_note", "point_note", Shape::text},
    FlatField{"support_note", "support_note", Shape::text},
};

constexpr std::array kRowsLead{
    kFileNo,
    kFormNo,
    kRecordNumber,
    LeadColumn{"phase", text},
    LeadColumn{"fund", text},
    LeadColumn{"dimensions", text},
    LeadColumn{"row", integer},
    LeadColumn{"row_kind", text},
};

constexpr std::array kRowsFields{
    FlatField{"unit", "unit", Shape::coded},
    FlatField{"check_mode", "check_mode", Shape::text},
    FlatField{"amount", "amounts", Shape::money},
    FlatField{"executed_total", "executed_total", Shape::spending},
    FlatField{"composite", "composite", Shape::number},
    FlatField{"rank", "rank", Shape::number},
    FlatField{"executed", "executed", Shape::spending},
    FlatField{"score", "score", Shape::number},
};

constexpr std::array kFindingsLead{
    kFileNo,
    kFormNo,
    LeadColumn{"code", text},
    LeadColumn{"name", text},
    LeadColumn{"level", text},
    LeadColumn{"sheet", text},
    LeadColumn{"cell", text},
    LeadColumn{"field", text},
    LeadColumn{"found", text},
    LeadColumn{"expected", text},
    LeadColumn{"message_zh", text},
    LeadColumn{"message_en", text},
    LeadColumn{"fix_zh", text},
    LeadColumn{"fix_en", text},
};

constexpr std::array<FlatTable, kTableCount> kTables{{
    {TableId::files, "files", 1, kFilesLead, {}},
    {TableId::submissions, "submissions", 2, kSubmissionsLead, kSubmissionsFields},
    {TableId::fields, "fields", 3, kFieldsLead, {}},
    {TableId::funding, "funding", 3, kRecordLead, kFundingFields},
    {TableId::indicators, "indicators", 3, kRecordLead, kIndicatorsFields},
    {TableId::rows, "rows", 6, kRowsLead, kRowsFields},
    {TableId::findings, "findings", 0, kFindingsLead, {}},
}};

}  // namespace

std::span<const FlatTable> flat_tables() {
    return kTables;
}

const FlatTable& flat_table(TableId id) {
    return kTables[static_cast<std::size_t>(id)];
}

std::vector<FlatColumn> columns_of(const FlatTable& table) {
    std::vector<FlatColumn> columns;
    for (const LeadColumn& lead : table.lead)
        columns.push_back({std::string(lead.name), lead.type});
    for (const FlatField& field : table.fields) {
        for (const Part& part : parts_of(field.shape)) {
            columns.push_back({std::string(field.name) + std::string(part.suffix), part.type});
        }
    }
    return columns;
}

}  // namespace jixiao::store
