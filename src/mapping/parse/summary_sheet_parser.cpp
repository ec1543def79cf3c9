// SPDX-License-Identifier: MIT
#include "mapping/parse/summary_sheet_parser.hpp"

#include <algorithm>

#include "mapping/parse/head_path.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<RowUnit>, 4> kRowUnits{{{"unit", RowUnit::unit},
                                                   {"record", RowUnit::record},
                                                   {"form", RowUnit::form},
                                                   {"bands", RowUnit::bands}}};
constexpr std::array<Named<LineKind>, 5> kLineKinds{{{"total", LineKind::total},
                                                     {"mean", LineKind::mean},
                                                     {"highest", LineKind::highest},
                                                     {"lowest", LineKind::lowest},
                                                     {"range", LineKind::range}}};
constexpr std::array<Named<bool>, 2> kOrientations{{{"landscape", true}, {"portrait", false}}};
constexpr std::array<Named<bool>, 2> kPapers{{{"A4", false}, {"A3", true}}};
constexpr std::array<Named<bool>, 2> kLinePlaces{{{"bottom", false}, {"top", true}}};
constexpr std::array<Named<bool>, 2> kSubtotalPlaces{{{"above", true}, {"below", false}}};
constexpr std::string_view kKind = "kind";
constexpr std::string_view kRegion = "region";

PlaceText place_of(const TomlNode& node) {
    return {node.text, node.at};
}

SummarySource parse_source(const TomlNode& node, const std::vector<SummaryColumn>& columns,
                           Issues& issues) {
    TableReader reader(node, issues);
    SummarySource source;
    source.at = node.at;
    reader.require("forms");
    source.forms = reader.labels("forms");
    source.rows = {reader.text("rows"), reader.at("rows")};
    for (const TomlNode* key : reader.texts("key")) source.key.push_back(place_of(*key));
    source.name = reader.text("name");
    source.dictionary = reader.text("dictionary");
    if (const TomlNode* only = reader.table("only")) {
        TableReader members(*only, issues);
        for (const TomlMember& one : only->members) {
            for (const TomlNode* place : members.texts(one.key)) {
                source.only.emplace_back(one.key, place_of(*place));
            }
        }
    }
    source.only_dictionary = reader.text("only_dictionary");
    if (const TomlNode* where = reader.table("where")) {
        TableReader conditions(*where, issues);
        for (const TomlMember& one : where->members) {
            for (const Label& label : conditions.labels(one.key)) {
                source.where.emplace_back(PlaceText{one.key, one.at}, label);
            }
        }
    }
    for (const TomlNode* block : reader.texts("blocks")) source.blocks.push_back(place_of(*block));
    for (const TomlNode* pattern : reader.texts("needs")) {
        const auto found = find_columns(columns, pattern->text, pattern->at, issues);
        source.needs.insert(source.needs.end(), found.begin(), found.end());
    }
    source.joins = reader.truth("joins", false);
    reader.finish();
    return source;
}

void parse_groups(const TomlNode& node, SummarySheet& sheet, Issues& issues) {
    using By = SummaryGroups::By;
    TableReader reader(node, issues);
    SummaryGroups& groups = sheet.groups;
    groups.at = node.at;
    const std::string by = reader.required_text("by");
    if (by == kKind) {
        groups.by = By::kind;
    } else if (by == kRegion) {
        constexpr std::uint8_t kMostDigits = 6;
        groups.by = By::region;
        groups.digits = reader.number("digits", 2, kMostDigits).value_or(groups.digits);
    } else if (const auto column = find_column(sheet.columns, reader, "by")) {
        groups.by = By::column;
        groups.column = *column;
    }
    if (const TomlNode* labels = reader.table("labels")) {
        TableReader members(*labels, issues);
        for (const TomlMember& one : labels->members) {
            groups.labels.emplace_back(one.key, members.text(one.key));
        }
    }
    groups.label = reader.text("label", groups.label);
    groups.above = reader.choice("place", kSubtotalPlaces, true);
    reader.finish();
}

SummaryLine parse_line(const TomlNode& node, RowUnit rows,
                       const std::vector<SummaryColumn>& columns, Issues& issues) {
    TableReader reader(node, issues);
    SummaryLine line;
    line.at = node.at;
    reader.require("what");
    line.kind = reader.choice("what", kLineKinds, LineKind::total);
    line.label = reader.required_text("label");
    line.top = reader.choice("place", kLinePlaces, false);
    const bool needs_columns = line.kind != LineKind::total && rows != RowUnit::bands;
    if (needs_columns) reader.require("columns");
    for (const TomlNode* pattern : reader.texts("columns")) {
        const auto found = find_columns(columns, pattern->text, pattern->at, issues);
        line.columns.insert(line.columns.end(), found.begin(), found.end());
    }
    reader.finish();
    return line;
}

SummaryBand parse_band(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    SummaryBand band;
    band.label = reader.required_text("label");
    band.grade = reader.required_text("grade");
    if (reader.require("from") != nullptr) band.from = reader.decimal("from").value_or(Decimal());
    band.below = reader.decimal("below");
    reader.finish();
    return band;
}

void parse_bands(TableReader& reader, SummarySheet& sheet,
                 const std::vector<SummarySheet>& former) {
    Issues& issues = reader.issues();
    for (const std::string_view key : {"of", "score", "names", "heads"}) reader.require(key);
    for (const TomlNode* head : reader.texts("heads")) sheet.heads.push_back(head->text);
    constexpr std::size_t kColumns = 4;
    if (sheet.heads.size() != kColumns) issues.add(Code::mapping_bad_value, reader.at("heads"));
    sheet.of = find_sheet(former, reader, "of").value_or(0);
    if (!former.empty()) {
        const auto& columns = former[sheet.of].columns;
        sheet.score = find_column(columns, reader, "score").value_or(0);
        sheet.names = find_column(columns, reader, "names").value_or(0);
        if (reader.has("else_score")) sheet.else_score = find_column(columns, reader, "else_score");
    }
    sheet.else_note = reader.text("else_note");
    reader.require("band");
    for (const TomlNode* band : reader.tables("band")) {
        sheet.bands.push_back(parse_band(*band, issues));
    }
}

SortKey sort_key(const TomlNode& node, const std::vector<SummaryColumn>& columns, Issues& issues) {
    using By = SortKey::By;
    constexpr std::array<Named<By>, 3> kWords{
        {{"roster", By::roster}, {"code", By::code}, {"file", By::file}}};
    for (const auto& [word, by] : kWords) {
        if (word == node.text) return {by, 0, false};
    }
    std::string_view name = node.text;
    const bool descending = name.starts_with('-');
    if (descending) name.remove_prefix(1);
    const auto found = find_columns(columns, name, node.at, issues);
    return {By::column, found.empty() ? std::uint16_t{0} : found.front(), descending};
}

void parse_rows(TableReader& reader, SummarySheet& sheet, const Dictionaries& dictionaries) {
    Issues& issues = reader.issues();
    reader.require("column");
    sheet.columns = parse_summary_columns(reader, dictionaries, issues);
    reader.require("source");
    for (const TomlNode* source : reader.tables("source")) {
        sheet.sources.push_back(parse_source(*source, sheet.columns, issues));
    }
    for (const TomlNode* key : reader.texts("order")) {
        sheet.order.push_back(sort_key(*key, sheet.columns, issues));
    }
    if (const TomlNode* groups = reader.table("groups")) parse_groups(*groups, sheet, issues);
}

void parse_page(TableReader& reader, SummarySheet& sheet) {
    constexpr std::uint8_t kSmallest = 6;
    constexpr std::uint8_t kLargest = 24;
    sheet.landscape = reader.choice("orientation", kOrientations, true);
    sheet.a3 = reader.choice("paper", kPapers, false);
    if (const auto size = reader.number("text_size", kSmallest, kLargest)) sheet.text_size = *size;
}

}  // namespace

std::optional<std::uint16_t> find_sheet(const std::vector<SummarySheet>& sheets,
                                        TableReader& reader, std::string_view key) {
    const auto texts = reader.texts(key);
    if (texts.empty()) return std::nullopt;
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].id == texts.front()->text) return static_cast<std::uint16_t>(i);
        ids.push_back(sheets[i].id);
    }
    reader.issues().add_unknown(Code::mapping_bad_value, texts.front()->at, texts.front()->text,
                                ids);
    return std::nullopt;
}

SummarySheet parse_summary_sheet(const TomlNode& node, const std::vector<SummarySheet>& former,
                                 const Dictionaries& dictionaries, Issues& issues) {
    TableReader reader(node, issues);
    SummarySheet sheet;
    sheet.at = node.at;
    sheet.id = reader.required_text("id");
    if (!sheet.id.empty()) check_name(sheet.id, reader.at("id"), issues);
    sheet.name = reader.required_text("name");
    sheet.title = reader.required_text("title");
    sheet.unit_line = reader.text("unit_line");
    sheet.amount_unit = reader.text("amount_unit", sheet.amount_unit);
    for (const TomlNode* note : reader.texts("notes")) sheet.notes.push_back(note->text);
    reader.require("rows");
    sheet.rows = reader.choice("rows", kRowUnits, RowUnit::unit);
    if (sheet.rows == RowUnit::bands) {
        parse_bands(reader, sheet, former);
    } else {
        parse_rows(reader, sheet, dictionaries);
    }
    const auto& columns =
        sheet.rows == RowUnit::bands && !former.empty() ? former[sheet.of].columns : sheet.columns;
    for (const TomlNode* line : reader.tables("line")) {
        sheet.lines.push_back(parse_line(*line, sheet.rows, columns, issues));
    }
    parse_page(reader, sheet);
    reader.finish();
    return sheet;
}

}  // namespace jixiao::mapping
