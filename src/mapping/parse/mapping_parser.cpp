// SPDX-License-Identifier: MIT
#include "mapping/parse/mapping_parser.hpp"

#include <algorithm>

#include "mapping/parse/block_parser.hpp"
#include "mapping/parse/head_path.hpp"
#include "mapping/parse/layout_parser.hpp"
#include "mapping/parse/rule_parser.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<MeasureStyle>, 2> kStyles{
    {{"free", MeasureStyle::free}, {"bracketed", MeasureStyle::bracketed}}};

constexpr std::array<Named<FieldPlace>, 5> kFieldPlaces{{{"label", FieldPlace::label},
                                                         {"title", FieldPlace::title},
                                                         {"before_title", FieldPlace::before_title},
                                                         {"after_title", FieldPlace::after_title},
                                                         {"title_area", FieldPlace::title_area}}};

constexpr std::array<Named<bool>, 2> kValueSides{{{"right", false}, {"below", true}}};

constexpr std::uint8_t kAllPoints = 100;
constexpr std::uint8_t kUsualLeast = 60;

void parse_form(const TomlNode& node, Mapping& mapping, Issues& issues) {
    TableReader reader(node, issues);
    mapping.at = node.at;
    mapping.id = reader.required_text("id");
    if (!mapping.id.empty()) check_name(mapping.id, reader.at("id"), issues);
    mapping.version = reader.text_or_number("version");
    mapping.family = reader.text("family", mapping.id);
    mapping.kind = reader.required_text("kind");
    if (!mapping.kind.empty()) check_name(mapping.kind, reader.at("kind"), issues);
    mapping.name = reader.required_text("name");
    mapping.year = reader.text_or_number("year");
    mapping.amount_unit = reader.text("amount_unit", mapping.amount_unit);
    mapping.measure_style = reader.choice("measure", kStyles, MeasureStyle::free);
    for (const TomlNode* name : reader.texts("rules")) {
        mapping.rule_sets.push_back({name->text, name->at});
    }
    reader.finish();
}

Recognition parse_recognition(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    Recognition out;
    out.at = node.at;
    out.titles = reader.labels("title");
    out.words = reader.labels("words");
    out.without = reader.labels("without");
    out.least = reader.number("least", 1, kAllPoints).value_or(kUsualLeast);
    if (out.titles.empty() && out.words.empty()) {
        issues.add(Code::mapping_missing_key, node.at, {}, "words");
    }
    reader.finish();
    return out;
}

FieldSpec parse_field(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    FieldSpec field;
    field.at = node.at;
    field.path = reader.required_text("path");
    check_path(field.path, reader.at("path"), issues);
    field.type = parse_type(reader);
    if (field.type == FieldType::level) {
        issues.add_unknown(Code::mapping_bad_value, reader.at("type"), "level", {"text", "label"});
    }
    field.place = reader.choice("place", kFieldPlaces, FieldPlace::label);
    field.labels = reader.labels("labels");
    field.under = reader.labels("under");
    field.choices = reader.labels("choices");
    if (!field.choices.empty() && field.type != FieldType::text) {
        issues.add_unknown(Code::mapping_bad_value, reader.at("type"), reader.text("type"),
                           {"text"});
    }
    field.value_below = reader.choice("value", kValueSides, false);
    field.required = reader.truth("required", false);
    const bool by_label = !reader.has("labels") && !reader.has("place");
    if (reader.finish() && by_label) {
        issues.add(Code::mapping_field_without_label, node.at, field.path);
    }
    return field;
}

// Top-level names of the output in the order of the file, each with the line it comes from.
std::vector<std::string> sections_of(const Mapping& mapping) {
    struct Section {
        std::uint32_t line;
        std::string name;
    };
    std::vector<Section> all;
    const auto add = [&all](std::uint32_t line, const std::string& path) {
        if (!path.empty()) all.push_back({line, path.substr(0, path.find('.'))});
    };
    for (const FieldSpec& field : mapping.fields) add(field.at.line, field.path);
    for (const Block& block : mapping.blocks) {
        add(block.at.line, block.name);
        for (const TotalLine& total : block.totals) {
            add(total.at.line, total.label_path);
            for (const auto& [path, column] : total.fields) add(total.at.line, path);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Section& a, const Section& b) { return a.line < b.line; });
    std::vector<std::string> names;
    for (Section& section : all) {
        if (std::find(names.begin(), names.end(), section.name) == names.end()) {
            names.push_back(std::move(section.name));
        }
    }
    return names;
}

}  // namespace

std::optional<Mapping> parse_mapping(std::string_view text, const Dictionaries& dictionaries,
                                     Issues& issues) {
    const std::optional<TomlNode> root = read_toml(text, issues);
    if (!root) return std::nullopt;
    return parse_mapping(*root, text, dictionaries, issues);
}

Mapping parse_mapping(const TomlNode& root, std::string_view text, const Dictionaries& dictionaries,
                      Issues& issues) {
    Mapping mapping;
    mapping.file = issues.source().file();
    TableReader reader(root, issues);
    check_format(reader);
    if (const TomlNode* form = reader.require("form"); form && reader.table("form")) {
        parse_form(*form, mapping, issues);
    }
    if (const TomlNode* words = reader.require("recognise"); words && reader.table("recognise")) {
        mapping.recognise = parse_recognition(*words, issues);
    }
    for (const TomlNode* field : reader.tables("field")) {
        mapping.fields.push_back(parse_field(*field, issues));
    }
    for (const TomlNode* block : reader.tables("block")) {
        mapping.blocks.push_back(parse_block(*block, dictionaries, issues));
    }
    if (mapping.blocks.empty() && mapping.fields.empty()) {
        issues.add(Code::mapping_missing_key, {1, 1}, {}, "[[field]] / [[block]]");
    }
    if (const TomlNode* layout = reader.table("layout")) {
        mapping.layout = parse_layout(*layout, issues);
    }
    const auto source =
        std::make_shared<const RuleSource>(RuleSource{issues.source().file(), std::string(text)});
    mapping.rules = parse_rules(reader, source);
    reader.finish();
    mapping.sections = sections_of(mapping);
    return mapping;
}

}  // namespace jixiao::mapping
