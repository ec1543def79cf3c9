// SPDX-License-Identifier: MIT
#include "mapping/toml/table_reader.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"

namespace jixiao::mapping {

Label make_label(const TomlNode& text) {
    return {text.text, label_key(text.text), {}, text.at};
}

const TomlNode* TableReader::find(std::string_view key) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.push_back(key);
    return member(key);
}

const TomlNode* TableReader::member(std::string_view key) const {
    for (const TomlMember& one : table_.members) {
        if (one.key == key) return &one.value;
    }
    return nullptr;
}

SourceAt TableReader::at(std::string_view key) const {
    const TomlNode* node = member(key);
    return node == nullptr ? table_.at : node->at;
}

bool TableReader::has(std::string_view key) const {
    return member(key) != nullptr;
}

const TomlNode* TableReader::require(std::string_view key) {
    const TomlNode* node = find(key);
    if (node == nullptr) issues_.add(Code::mapping_missing_key, table_.at, {}, key);
    return node;
}

const TomlNode* TableReader::text_node(const TomlNode* node) {
    if (node == nullptr) return nullptr;
    if (node->kind != TomlNode::Kind::text) {
        issues_.add(Code::mapping_expects_text, node->at);
        return nullptr;
    }
    if (label_key(node->text).empty()) {
        issues_.add(Code::mapping_empty_text, node->at);
        return nullptr;
    }
    return node;
}

std::string TableReader::text(std::string_view key, std::string_view otherwise) {
    const TomlNode* node = text_node(find(key));
    return node == nullptr ? std::string(otherwise) : node->text;
}

std::string TableReader::text_or_number(std::string_view key) {
    const TomlNode* node = find(key);
    if (node == nullptr || node->kind != TomlNode::Kind::whole) return text(key);
    return std::to_string(node->whole);
}

std::string TableReader::required_text(std::string_view key) {
    const TomlNode* node = text_node(require(key));
    return node == nullptr ? std::string() : node->text;
}

bool TableReader::truth(std::string_view key, bool otherwise) {
    const TomlNode* node = find(key);
    if (node == nullptr) return otherwise;
    if (node->kind == TomlNode::Kind::truth) return node->truth;
    issues_.add(Code::mapping_expects_truth, node->at);
    return otherwise;
}

std::optional<std::uint8_t> TableReader::number(std::string_view key, std::uint8_t least,
                                                std::uint8_t most) {
    const TomlNode* node = find(key);
    if (node == nullptr) return std::nullopt;
    const bool whole = node->kind == TomlNode::Kind::whole;
    if (!whole || node->whole < least || node->whole > most) {
        issues_.add(Code::mapping_expects_number, node->at, {}, {},
                    {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(node->whole);
}

std::optional<Decimal> TableReader::read_decimal(const TomlNode& node) {
    if (node.kind == TomlNode::Kind::whole) return Decimal::integer(node.whole);
    if (node.kind == TomlNode::Kind::text) {
        if (const auto number = Decimal::parse(node.text)) return number;
    }
    issues_.add(Code::mapping_expects_decimal, node.at, node.text);
    return std::nullopt;
}

std::optional<Decimal> TableReader::decimal(std::string_view key) {
    const TomlNode* node = find(key);
    return node == nullptr ? std::nullopt : read_decimal(*node);
}

std::vector<Decimal> TableReader::decimals(std::string_view key) {
    std::vector<Decimal> all;
    const TomlNode* const node = find(key);
    if (node == nullptr) return all;
    if (node->kind != TomlNode::Kind::list) {
        issues_.add(Code::mapping_expects_decimal, node->at, node->text);
        return all;
    }
    for (const TomlNode& item : node->items) {
        if (const auto number = read_decimal(item)) all.push_back(*number);
    }
    return all;
}

std::vector<const TomlNode*> TableReader::texts(std::string_view key) {
    std::vector<const TomlNode*> out;
    const TomlNode* node = find(key);
    if (node == nullptr) return out;
    if (node->kind == TomlNode::Kind::list) {
        if (node->items.empty()) issues_.add(Code::mapping_empty_list, node->at);
        for (const TomlNode& item : node->items) {
            if (const TomlNode* text = text_node(&item)) out.push_back(text);
        }
    } else if (node->kind == TomlNode::Kind::text) {
        if (text_node(node) != nullptr) out.push_back(node);
    } else {
        issues_.add(Code::mapping_expects_texts, node->at);
    }
    return out;
}

std::vector<Label> TableReader::labels(std::string_view key) {
    std::vector<Label> out;
    for (const TomlNode* node : texts(key)) out.push_back(make_label(*node));
    return out;
}

std::vector<const TomlNode*> TableReader::tables(std::string_view key) {
    std::vector<const TomlNode*> out;
    const TomlNode* node = find(key);
    if (node == nullptr) return out;
    const bool all_tables =
        node->kind == TomlNode::Kind::list &&
        std::all_of(node->items.begin(), node->items.end(),
                    [](const TomlNode& item) { return item.kind == TomlNode::Kind::table; });
    if (!all_tables) {
        issues_.add(Code::mapping_expects_tables, node->at, key);
        return out;
    }
    for (const TomlNode& item : node->items) out.push_back(&item);
    return out;
}

const TomlNode* TableReader::table(std::string_view key) {
    const TomlNode* node = find(key);
    if (node == nullptr || node->kind == TomlNode::Kind::table) return node;
    issues_.add(Code::mapping_expects_table, node->at, key);
    return nullptr;
}

bool TableReader::finish() {
    bool all_known = true;
    for (const TomlMember& one : table_.members) {
        if (std::find(asked_.begin(), asked_.end(), one.key) != asked_.end()) continue;
        issues_.add_unknown(Code::mapping_unknown_key, one.at, one.key, asked_);
        all_known = false;
    }
    return all_known;
}

void check_format(TableReader& file) {
    constexpr std::int64_t kFormat = 1;
    const TomlNode* node = file.require("format");
    if (node == nullptr) return;
    if (node->kind == TomlNode::Kind::whole && node->whole == kFormat) return;
    file.issues().add(Code::mapping_unknown_format, node->at, {}, std::to_string(kFormat));
}

}  // namespace jixiao::mapping
