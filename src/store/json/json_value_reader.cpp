// SPDX-License-Identifier: MIT
#include "store/json/json_value_reader.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "store/words.hpp"

namespace jixiao::store {
namespace {

template <class Enumeration>
Enumeration read_enumeration(JsonNode node, Words words) {
    return static_cast<Enumeration>(read_word(node, words));
}

// The same where null, or no member at all, stands for the first value.
template <class Enumeration>
Enumeration read_enumeration(std::optional<JsonNode> node, Words words) {
    return !node || node->is_null() ? Enumeration{} : read_enumeration<Enumeration>(*node, words);
}

std::string_view optional_text(JsonNode node, std::string_view key) {
    const auto member = node.find(key);
    return member ? member->text() : std::string_view();
}

bool optional_truth(JsonNode node, std::string_view key) {
    const auto member = node.find(key);
    return member && member->truth();
}

void read_decimal(JsonNode node, bool& known, Decimal& number) {
    known = !node.is_null();
    if (known) number = node.decimal();
}

void read_place(JsonNode node, Value& value) {
    constexpr std::uint32_t kMostRows = 0xFFFF;
    value.cell = node.at("cell").cell();
    value.stored = read_enumeration<CellType>(node.at("type"), cell_type_words());
    value.red = optional_truth(node, "red");
    value.weight_only = optional_truth(node, "is_weight_only");
    value.formula_without_value = optional_truth(node, "formula_without_value");
    if (const auto rows = node.find("shared_rows")) {
        value.shared_rows = static_cast<std::uint16_t>(rows->count(kMostRows));
    }
}

void read_money(JsonNode node, Value& value) {
    read_decimal(node.at("value"), value.has_number, value.number);
    read_decimal(node.at("yuan"), value.has_base, value.base);
    value.unit = optional_text(node, "unit");
    value.unit_source = read_enumeration<UnitSource>(node.find("unit_source"), unit_source_words());
}

void read_measure(JsonNode node, Value& value) {
    read_decimal(node.at("value"), value.has_number, value.number);
    value.kind = read_enumeration<MeasureKind>(node.at("kind"), kind_words());
    value.op = read_enumeration<Operator>(node.find("op"), operator_words());
    value.unit = node.at("unit").text_or_null();
    value.nature = read_enumeration<Nature>(node.find("nature"), nature_words());
    value.reached = read_enumeration<Reached>(node.find("reached"), reached_words());
    if (const auto base = node.find("base_value")) {
        value.base = base->decimal();
        value.base_unit = optional_text(node, "base_unit");
        value.has_base = true;
    }
    if (const auto text = node.find("text")) {
        value.text = text->text();
    } else if (value.stored == CellType::text) {
        value.text = value.raw;
    }
}

void read_text(JsonNode node, FieldType type, Value& value) {
    const JsonNode said = node.at("value");
    if (type == FieldType::yes_no) {
        value.has_truth = !said.is_null();
        value.truth = value.has_truth && said.truth();
        value.text = value.raw;
    } else if (type == FieldType::year || type == FieldType::date) {
        value.text = said.text_or_null();
    } else {
        value.text = said.text();
        value.source = value.text;
    }
}

Code read_code(JsonNode node) {
    static const auto kCodes = [] {
        std::unordered_map<std::string_view, Code> codes;
        for (const CatalogueEntry& entry : catalogue()) codes.emplace(entry.id, entry.code);
        return codes;
    }();
    const auto found = kCodes.find(node.text());
    if (found == kCodes.end()) node.unexpected(catalogue().front().id);
    return found->second;
}

Evidence read_evidence(JsonNode node) {
    Evidence evidence;
    evidence.rule = optional_text(node, "rule");
    evidence.heading = optional_text(node, "heading");
    evidence.calculation = optional_text(node, "calculation");
    evidence.tolerance = optional_text(node, "tolerance");
    if (const auto related = node.find("related")) {
        for (const JsonNode cell : related->array()) evidence.related.emplace_back(cell.text());
    }
    return evidence;
}

}  // namespace

std::size_t read_word(JsonNode node, std::span<const std::string_view> words) {
    const auto found = std::ranges::find(words, node.text());
    if (found != words.end() && !found->empty()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    std::string wanted;
    for (const std::string_view word : words) {
        if (!word.empty()) wanted.append(wanted.empty() ? "" : ", ").append(word);
    }
    node.unexpected(wanted);
}

Value read_value(JsonNode node, FieldType type) {
    Value value;
    read_place(node, value);
    value.raw = node.at("raw").text();
    const auto printed = node.find("printed");
    value.printed = printed ? printed->text() : value.raw;
    value.source = value.raw;
    value.code = optional_text(node, "code");
    switch (type) {
        case FieldType::amount:
            read_money(node, value);
            break;
        case FieldType::measure:
            read_measure(node, value);
            break;
        case FieldType::rate:
        case FieldType::points:
        case FieldType::count:
        case FieldType::rank:
            read_decimal(node.at("value"), value.has_number, value.number);
            value.unit = optional_text(node, "unit");
            break;
        default:
            read_text(node, type, value);
    }
    return value;
}

AmountUnit read_amount_unit(JsonNode node) {
    AmountUnit unit;
    unit.known = true;
    unit.assumed = optional_truth(node, "assumed");
    unit.unit = node.at("unit").text();
    unit.factor = node.at("factor").decimal();
    if (unit.assumed) return unit;
    read_place(node, unit.value);
    unit.value.raw = node.at("raw").text();
    unit.value.printed = unit.value.source = unit.value.raw;
    return unit;
}

Finding read_finding(JsonNode node, std::string_view file) {
    Finding finding;
    finding.code = read_code(node.at("code"));
    finding.at.file = file;
    finding.at.sheet = node.at("sheet").text_or_null();
    finding.at.cell = node.at("cell").text_or_null();
    finding.field = node.at("field").text_or_null();
    finding.found = node.at("found").text_or_null();
    finding.expected = node.at("expected").text_or_null();
    if (const auto args = node.find("args")) {
        for (const JsonNode arg : args->object()) {
            finding.args.emplace_back(arg.key(), arg.text());
        }
    }
    finding.evidence = read_evidence(node);
    return finding;
}

}  // namespace jixiao::store
