// SPDX-License-Identifier: MIT
#include "mapping/parse/dictionary_parser.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<std::string_view>, 2> kNatures{
    {{"absolute", "absolute"}, {"relative", "relative"}}};

void add_label(std::vector<Label>& labels, const Label& label) {
    const bool known = std::any_of(labels.begin(), labels.end(),
                                   [&](const Label& one) { return one.text == label.text; });
    if (!known) labels.push_back(label);
}

// factor = 10000 or, with decimals, factor = "0.001".
Decimal parse_factor(TableReader& reader) {
    const TomlNode* node = reader.find("factor");
    if (node == nullptr) return Decimal::integer(1);
    std::optional<Decimal> factor;
    if (node->kind == TomlNode::Kind::whole) factor = Decimal::integer(node->whole);
    if (node->kind == TomlNode::Kind::text) factor = Decimal::parse(node->text);
    if (factor && !factor->is_negative() && !factor->is_zero()) return *factor;
    reader.issues().add(Code::mapping_expects_factor, node->at);
    return Decimal::integer(1);
}

DictionaryEntry parse_entry(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    DictionaryEntry entry;
    entry.at = node.at;
    entry.code = reader.required_text("code");
    entry.name = reader.text("name", entry.code);
    if (!entry.name.empty()) {
        add_label(entry.labels, {entry.name, label_key(entry.name), {}, node.at});
    }
    for (const Label& label : reader.labels("labels")) add_label(entry.labels, label);
    entry.parent = reader.text("parent");
    entry.base = reader.text("base");
    entry.factor = parse_factor(reader);
    entry.nature = reader.choice("nature", kNatures, std::string_view());
    reader.finish();
    return entry;
}

DictionaryEntry* find_entry(Dictionary& dictionary, std::string_view code) {
    for (DictionaryEntry& entry : dictionary.entries) {
        if (entry.code == code) return &entry;
    }
    return nullptr;
}

}  // namespace

std::optional<Dictionary> parse_dictionary(std::string_view text, Issues& issues) {
    const std::optional<TomlNode> root = read_toml(text, issues);
    if (!root) return std::nullopt;
    return parse_dictionary(*root, issues);
}

Dictionary parse_dictionary(const TomlNode& root, Issues& issues) {
    Dictionary dictionary;
    dictionary.file = issues.source().file();
    TableReader reader(root, issues);
    dictionary.name = reader.required_text("name");
    for (const TomlNode* node : reader.tables("entry")) {
        DictionaryEntry entry = parse_entry(*node, issues);
        if (find_entry(dictionary, entry.code) != nullptr) {
            issues.add(Code::mapping_code_twice, node->at, entry.code);
        }
        if (entry.base.empty() && dictionary.name == kUnits) entry.base = entry.name;
        dictionary.entries.push_back(std::move(entry));
    }
    reader.finish();
    return dictionary;
}

void merge_dictionary(Dictionary& into, const Dictionary& more) {
    for (const DictionaryEntry& entry : more.entries) {
        DictionaryEntry* known = find_entry(into, entry.code);
        if (known == nullptr) {
            into.entries.push_back(entry);
            continue;
        }
        for (const Label& label : entry.labels) add_label(known->labels, label);
    }
}

}  // namespace jixiao::mapping
