// SPDX-License-Identifier: MIT
#include "store/json/json_tables.hpp"

#include "base/text/json_text.hpp"
#include "model/canonical_keys.hpp"
#include "store/json/json_piece.hpp"

namespace jixiao::store {
namespace {

// Rows and blocks count from one, as everything that users see.
void add_number(JsonPiece& out, std::uint32_t index) {
    out.number(Decimal::integer(std::int64_t{index} + 1));
}

void add_rows(JsonPiece& out, const std::vector<Record>& records) {
    out.literal(R"(,"rows":[)");
    bool first = true;
    for (const Record& record : records) {
        if (!first) out.literal(",");
        first = false;
        add_number(out, record.row);
    }
    out.literal("]");
}

void add_column(JsonPiece& out, const FoundColumn& column, const mapping::Block& block) {
    out.literal(R"({"path":)");
    out.string(block.columns[column.spec].path);
    out.literal(R"(,"cell":")");
    out.place({column.head.row, column.column});
    if (column.head.column != column.column) {
        out.literal(R"(","head":")");
        out.place(column.head);
    }
    out.literal(R"(","text":)");
    out.string(column.text);
    if (!column.unit.empty()) {
        out.literal(R"(,"unit":)");
        out.string(column.unit);
    }
    out.literal("}");
}

void append_table(std::string& out, const Table& table, const mapping::Block& block) {
    out.append(R"({"name":)");
    append_json_string(out, table.name);
    JsonPiece piece(out);
    piece.literal(R"(,"block":)");
    add_number(piece, table.block);
    piece.literal(R"(,"range":")");
    piece.word(table.range.to_string());
    piece.literal("\"");
    add_rows(piece, table.records);
    piece.literal(R"(,"columns":[)");
    bool first = true;
    for (const FoundColumn& column : table.columns) {
        if (!first) piece.literal(",");
        first = false;
        add_column(piece, column, block);
    }
    piece.literal("]}");
    piece.finish();
}

}  // namespace

void append_table_places(std::string& out, const Form& form, const mapping::Mapping& mapping) {
    if (form.tables.empty()) return;
    append_json_key(out, canonical::kTables);
    out.push_back('[');
    for (const Table& table : form.tables) {
        append_table(out, table, mapping.blocks.at(table.block));
        out.push_back(',');
    }
    out.back() = ']';
}

}  // namespace jixiao::store
