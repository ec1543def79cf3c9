// SPDX-License-Identifier: MIT
#include "mapping/parse/layout_part_parser.hpp"

#include "mapping/parse/layout_parser.hpp"
#include "mapping/parse/layout_row_parser.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<TextAlign>, 3> kTextAligns{
    {{"left", TextAlign::left}, {"centre", TextAlign::centre}, {"right", TextAlign::right}}};

const Decimal kHighest = Decimal::integer(409);

std::optional<ColumnSpan> read_span(const TomlNode& text, Issues& issues) {
    const auto span = parse_columns(text.text);
    if (!span) issues.add(Code::mapping_expects_columns, text.at, text.text);
    return span;
}

std::vector<ColumnSpan> read_spans(TableReader& reader, std::string_view key) {
    std::vector<ColumnSpan> spans;
    for (const TomlNode* text : reader.texts(key)) {
        if (const auto span = read_span(*text, reader.issues())) spans.push_back(*span);
    }
    return spans;
}

std::vector<LayoutText> read_texts(TableReader& reader, std::string_view key) {
    std::vector<LayoutText> out;
    for (const TomlNode* text : reader.texts(key)) out.push_back({text->text, text->at});
    return out;
}

void read_side(TableReader& reader, LayoutPart& part) {
    const TomlNode* const node = reader.table("side");
    if (node == nullptr) return;
    TableReader inside(*node, reader.issues());
    LayoutSide side;
    if (inside.require("at") != nullptr) {
        const auto spans = read_spans(inside, "at");
        if (!spans.empty()) side.at = spans.front();
    }
    side.text = inside.required_text("text");
    inside.finish();
    part.side = std::move(side);
}

LayoutColumn& column_named(LayoutPart& part, const TomlMember& member) {
    for (LayoutColumn& column : part.columns) {
        if (column.path == member.key) return column;
    }
    part.columns.push_back({member.key, {}, {}, member.at});
    return part.columns.back();
}

// columns = ["unit", "score"]: one beside the other; columns = { unit = "A:B", score = "C" }.
void read_columns(TableReader& reader, LayoutPart& part) {
    const TomlNode* const node = reader.find("columns");
    if (node == nullptr) return;
    if (node->kind != TomlNode::Kind::table) {
        auto next = static_cast<std::uint16_t>(part.side ? part.side->at.last + 1 : 0);
        for (const TomlNode* path : reader.texts("columns")) {
            part.columns.push_back({path->text, {{next, next}}, {}, path->at});
            ++next;
        }
        return;
    }
    TableReader inside(*node, reader.issues());
    for (const TomlMember& member : node->members) {
        column_named(part, member).at = read_spans(inside, member.key);
    }
}

void read_heads(TableReader& reader, LayoutPart& part) {
    const TomlNode* const node = reader.table("heads");
    if (node == nullptr) return;
    TableReader inside(*node, reader.issues());
    for (const TomlMember& member : node->members) {
        for (const TomlNode* text : inside.texts(member.key)) {
            column_named(part, member).heads.push_back(text->text);
        }
    }
}

void read_totals(TableReader& reader, LayoutPart& part) {
    for (const TomlNode* node : reader.tables("totals")) {
        TableReader inside(*node, reader.issues());
        part.totals.push_back({read_texts(inside, "texts"), read_spans(inside, "at")});
        inside.finish();
    }
}

void read_look(TableReader& reader, LayoutPart& part) {
    part.align = reader.choice("align", kTextAligns, TextAlign::unsaid);
    part.height = reader.decimal("height").value_or(Decimal());
    part.size = reader.decimal("size").value_or(Decimal());
    for (const std::string_view key : {"height", "size"}) {
        const Decimal& number = key == "size" ? part.size : part.height;
        if (!number.is_negative() && number <= kHighest) continue;
        reader.issues().add(Code::mapping_layout_size, reader.at(key), number.to_string(),
                            kHighest.to_string());
    }
    part.border = reader.truth("border", part.text.empty());
    part.inside = reader.truth("inside", false);
}

// A part is fields, a table or a text.
void check_sort(TableReader& reader) {
    std::size_t sorts = 0;
    for (const std::string_view key : {"fields", "block", "text"}) {
        if (reader.has(key)) ++sorts;
    }
    if (sorts == 0) {
        reader.issues().add(Code::mapping_missing_key, reader.at(), {}, "fields, block, text");
    } else if (sorts > 1) {
        reader.issues().add(Code::mapping_layout_part_mixed, reader.at());
    }
}

}  // namespace

LayoutPart parse_layout_part(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    LayoutPart part;
    part.source = node.at;
    check_sort(reader);
    part.fields = read_texts(reader, "fields");
    part.labels = read_texts(reader, "labels");
    part.block = reader.text("block");
    part.text = reader.text("text");
    part.at = read_spans(reader, "at");
    read_side(reader, part);
    read_columns(reader, part);
    read_heads(reader, part);
    part.rows = parse_layout_rows(reader);
    part.samples = read_texts(reader, "samples");
    read_totals(reader, part);
    read_look(reader, part);
    reader.finish();
    return part;
}

}  // namespace jixiao::mapping
