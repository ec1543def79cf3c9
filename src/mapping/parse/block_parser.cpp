// SPDX-License-Identifier: MIT
#include "mapping/parse/block_parser.hpp"

#include <algorithm>

#include "mapping/parse/head_path.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<FieldType>, 13> kTypes{{{"text", FieldType::text},
                                                   {"label", FieldType::label},
                                                   {"amount", FieldType::amount},
                                                   {"rate", FieldType::rate},
                                                   {"points", FieldType::points},
                                                   {"count", FieldType::count},
                                                   {"rank", FieldType::rank},
                                                   {"year", FieldType::year},
                                                   {"date", FieldType::date},
                                                   {"measure", FieldType::measure},
                                                   {"yes_no", FieldType::yes_no},
                                                   {"grade", FieldType::grade},
                                                   {"level", FieldType::level}}};

constexpr std::array<Named<FillDown>, 3> kFills{
    {{"none", FillDown::none}, {"level", FillDown::level}, {"always", FillDown::always}}};

constexpr std::uint8_t kMostLevels = 9;
constexpr std::uint8_t kMostHeadRows = 3;

ColumnTemplate parse_block_column(const TomlNode& node, const Dictionaries& dictionaries,
                                  Issues& issues) {
    TableReader reader(node, issues);
    ColumnTemplate column;
    ColumnSpec& spec = column.spec;
    spec.at = node.at;
    spec.path = reader.required_text("path");
    check_path(spec.path, reader.at("path"), issues);
    spec.type = parse_type(reader);
    column.heads = reader.texts("heads");
    spec.follows = reader.text("follows");
    spec.fallback = reader.text("fallback");
    spec.unit_from = reader.text("unit_from");
    spec.operator_from = reader.text("operator_from");
    const FillDown usual = spec.type == FieldType::level ? FillDown::level : FillDown::none;
    spec.fill = reader.choice("fill", kFills, usual);
    column.says_fill = reader.has("fill");
    if (const auto level = reader.number("level", 0, kMostLevels)) {
        spec.has_level = true;
        spec.level = *level;
    } else if (spec.type == FieldType::level) {
        issues.add(Code::mapping_level_without_number, node.at, spec.path);
    }
    spec.row_label = reader.truth("row_label", false);
    spec.required = reader.truth("required", false);
    spec.given = reader.truth("given", false);
    spec.unit = reader.text("unit");
    spec.dictionary = reader.text("dictionary");
    if (!spec.dictionary.empty() && !dictionaries.contains(spec.dictionary)) {
        std::vector<std::string_view> allowed;
        for (const auto& [name, dictionary] : dictionaries) allowed.push_back(name);
        issues.add_unknown(Code::mapping_unknown_dictionary, reader.at("dictionary"),
                           spec.dictionary, allowed);
    }
    spec.weight_only_if_red = reader.truth("weight_only_if_red", false);
    reader.finish();
    return column;
}

RowKind parse_row_kind(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    RowKind kind;
    kind.at = node.at;
    kind.name = reader.required_text("name");
    if (!kind.name.empty()) check_name(kind.name, reader.at("name"), issues);
    kind.labels = reader.labels("labels");
    kind.opens = reader.text("opens");
    kind.data = reader.truth("data", false);
    kind.required = reader.truth("required", false);
    reader.finish();
    return kind;
}

TotalLine parse_total(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    TotalLine total;
    total.at = node.at;
    total.labels = reader.labels("labels");
    total.blank_label = reader.truth("blank_label", false);
    total.label_path = reader.text("label");
    check_path(total.label_path, reader.at("label"), issues);
    if (const TomlNode* fields = reader.table("fields")) {
        TableReader inside(*fields, issues);
        for (const TomlMember& member : fields->members) {
            check_path(member.key, member.at, issues);
            total.fields.emplace_back(member.key, inside.text(member.key));
        }
    }
    if (total.labels.empty() && !total.blank_label) {
        issues.add(Code::mapping_total_without_label, node.at);
    }
    reader.finish();
    return total;
}

bool uses(const ColumnTemplate& column, const std::string& dimension) {
    const std::string place = "{" + dimension + "}";
    return column.spec.path.find(place) != std::string::npos;
}

void lint_dimensions(const std::vector<ColumnTemplate>& columns, const TomlNode& dimensions,
                     Issues& issues) {
    for (const TomlMember& member : dimensions.members) {
        const bool used =
            std::any_of(columns.begin(), columns.end(),
                        [&](const ColumnTemplate& column) { return uses(column, member.key); });
        if (!used) issues.add(Code::mapping_dimension_unused, member.at, member.key);
    }
}

// A column of the units of amounts goes down over blank cells unless the mapping says otherwise: a
// merge that is lost leaves its unit in the first row.
void fill_unit_columns(std::vector<ColumnTemplate>& columns) {
    for (const ColumnTemplate& amount : columns) {
        if (amount.spec.type != FieldType::amount || amount.spec.unit_from.empty()) continue;
        for (ColumnTemplate& column : columns) {
            const bool is_unit = column.spec.path == amount.spec.unit_from;
            if (is_unit && !column.says_fill) column.spec.fill = FillDown::always;
        }
    }
}

std::vector<ColumnSpec> parse_block_columns(TableReader& reader, const Dictionaries& dictionaries) {
    std::vector<Dimension> dimensions;
    const TomlNode* const table = reader.table("dimensions");
    if (table != nullptr) {
        dimensions = read_dimensions(*table, dictionaries, reader.issues());
    }
    std::vector<ColumnTemplate> templates;
    for (const TomlNode* node : reader.tables("column")) {
        templates.push_back(parse_block_column(*node, dictionaries, reader.issues()));
    }
    fill_unit_columns(templates);
    if (templates.empty()) {
        reader.issues().add(Code::mapping_missing_key, reader.at(), {}, "[[block.column]]");
    }
    std::vector<ColumnSpec> columns = expand_columns(templates, dimensions, reader.issues());
    // What is misspelt is told already.
    if (table != nullptr && !reader.issues().any_error()) {
        lint_dimensions(templates, *table, reader.issues());
    }
    return columns;
}

}  // namespace

FieldType parse_type(TableReader& reader) {
    return reader.choice("type", kTypes, FieldType::text);
}

Block parse_block(const TomlNode& node, const Dictionaries& dictionaries, Issues& issues) {
    TableReader reader(node, issues);
    Block block;
    block.at = node.at;
    block.name = reader.required_text("name");
    if (!block.name.empty()) check_name(block.name, reader.at("name"), issues);
    block.head_rows = reader.number("head_rows", 1, kMostHeadRows).value_or(1);
    block.stops = reader.labels("stops");
    block.skips = reader.labels("skips");
    block.placeholders = reader.labels("placeholders");
    block.required = reader.truth("required", true);
    block.head_into = reader.text("head_into");
    check_path(block.head_into, reader.at("head_into"), issues);
    block.head_of = reader.text("head_of");
    block.columns = parse_block_columns(reader, dictionaries);
    for (const TomlNode* kind : reader.tables("row_kind")) {
        block.row_kinds.push_back(parse_row_kind(*kind, issues));
    }
    for (const TomlNode* total : reader.tables("total")) {
        block.totals.push_back(parse_total(*total, issues));
    }
    reader.finish();
    return block;
}

}  // namespace jixiao::mapping
