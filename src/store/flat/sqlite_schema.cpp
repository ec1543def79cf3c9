// SPDX-License-Identifier: MIT
#include "store/flat/sqlite_schema.hpp"

#include <array>
#include <string_view>

namespace jixiao::store {
namespace {

constexpr std::array kIndexes{
    R"(CREATE INDEX submissions_form ON submissions (form_id, year))",
    R"(CREATE INDEX indicators_level ON indicators (level1_code, level2_code))",
    R"(CREATE INDEX rows_unit ON "rows" (unit))",
    R"(CREATE INDEX fields_path ON fields (path))",
    R"(CREATE INDEX findings_place ON findings (file_no, form_no))",
    R"(CREATE INDEX findings_code ON findings (code))",
};

constexpr std::string_view type_word(ColumnType type) {
    switch (type) {
        case ColumnType::integer:
            return "INTEGER";
        case ColumnType::number:
            return "NUMERIC";
        case ColumnType::text:
            break;
    }
    return "TEXT";
}

// "a", "b", "c" — the names of the first `count` lead columns.
std::string lead_names(const FlatTable& table, std::size_t count) {
    std::string names;
    for (const LeadColumn& column : table.lead.first(count)) {
        if (!names.empty()) names += ", ";
        names += column.name;
    }
    return names;
}

std::string_view parent_clause(TableId id) {
    switch (id) {
        case TableId::files:
            return "";
        case TableId::submissions:
        case TableId::findings:  // those of a whole workbook have no form_no
            return ", FOREIGN KEY (file_no) REFERENCES files (file_no)";
        default:
            return ", FOREIGN KEY (file_no, form_no) REFERENCES submissions (file_no, form_no)";
    }
}

}  // namespace

std::string create_table_sql(const FlatTable& table) {
    std::string sql = "CREATE TABLE \"" + std::string(table.name) + "\" (";
    std::size_t written = 0;
    for (const FlatColumn& column : columns_of(table)) {
        if (written > 0) sql += ", ";
        sql.append("\"").append(column.name).append("\" ").append(type_word(column.type));
        if (written < table.key) sql += " NOT NULL";
        ++written;
    }
    if (table.key > 0) sql += ", PRIMARY KEY (" + lead_names(table, table.key) + ")";
    sql.append(parent_clause(table.id)).append(table.key > 0 ? ") WITHOUT ROWID" : ")");
    return sql;
}

std::string insert_sql(const FlatTable& table) {
    std::string sql = "INSERT INTO \"" + std::string(table.name) + "\" VALUES (";
    for (std::size_t i = columns_of(table).size(); i > 1; --i) sql += "?,";
    return sql + "?)";
}

std::span<const char* const> create_index_sql() {
    return kIndexes;
}

}  // namespace jixiao::store
