// SPDX-License-Identifier: MIT
#include "check/rules/rule_settings.hpp"

#include "mapping/parse/dimensions.hpp"
#include "mapping/parse/rounding_words.hpp"

namespace jixiao::check {
namespace {

using mapping::TomlNode;

constexpr std::uint8_t kLargestScale = 8;

}  // namespace

RuleSettings::RuleSettings(const TomlNode& table, mapping::Issues& issues,
                           const mapping::Mapping& mapping, const Bindings& bindings, bool lenient)
    : reader_(table, issues),
      issues_(issues),
      mapping_(mapping),
      bindings_(bindings),
      lenient_(lenient) {
    for (const std::string_view common : {"id", "kind", "off"}) reader_.find(common);
}

std::string RuleSettings::bound(std::string_view text) const {
    return mapping::with_members(text, bindings_);
}

std::optional<Address> RuleSettings::bind(const TomlNode& text) {
    const std::string place = bound(text.text);
    std::optional<Address> address = bind_address(place, mapping_);
    if (!address && !lenient_) {
        const std::vector<std::string> places = places_of(mapping_);
        issues_.add_unknown(Code::mapping_bad_value, text.at, place,
                            {places.begin(), places.end()});
    }
    return address;
}

Address RuleSettings::address(std::string_view key) {
    if (!reader_.has(key)) {
        reader_.require(key);
        applies_ = false;
        return {};
    }
    const auto texts = reader_.texts(key);
    for (const TomlNode* text : texts) {
        const bool last = text == texts.back();
        if (!last && !bind_address(bound(text->text), mapping_)) continue;
        if (auto address = bind(*text)) return *address;
    }
    applies_ = false;
    return {};
}

std::optional<Address> RuleSettings::optional_address(std::string_view key) {
    for (const TomlNode* text : reader_.texts(key)) {
        if (auto address = bind_address(bound(text->text), mapping_)) return address;
        if (!lenient_) bind(*text);
    }
    return std::nullopt;
}

std::vector<Address> RuleSettings::optional_addresses(std::string_view key) {
    std::vector<Address> all;
    for (const TomlNode* text : reader_.texts(key)) {
        if (auto address = bind(*text)) all.push_back(std::move(*address));
    }
    return all;
}

std::vector<Address> RuleSettings::addresses(std::string_view key) {
    reader_.require(key);
    std::vector<Address> all = optional_addresses(key);
    if (all.empty()) applies_ = false;
    return all;
}

bool RuleSettings::require_column(std::string_view key, const Address& address) {
    if (address.in_block) return true;
    const std::vector<std::string> places = places_of(mapping_);
    std::vector<std::string_view> columns;
    for (const std::string& one : places) {
        const auto known = bind_address(one, mapping_);
        if (known && known->in_block) columns.push_back(one);
    }
    issues_.add_unknown(Code::mapping_bad_value, reader_.at(key), address.path, columns);
    applies_ = false;
    return false;
}

Address RuleSettings::column(std::string_view key) {
    Address place = address(key);
    return !applies_ || require_column(key, place) ? place : Address();
}

std::optional<Address> RuleSettings::optional_column(std::string_view key) {
    auto found = optional_address(key);
    if (found && !require_column(key, *found)) found.reset();
    return found;
}

std::vector<Address> RuleSettings::optional_columns(std::string_view key) {
    std::vector<Address> found = optional_addresses(key);
    std::erase_if(found, [&](const Address& one) { return !require_column(key, one); });
    return found;
}

std::vector<Address> RuleSettings::columns(std::string_view key) {
    std::vector<Address> found = addresses(key);
    std::erase_if(found, [&](const Address& one) { return !require_column(key, one); });
    return found;
}

Precision RuleSettings::precision() {
    Precision out;
    if (const auto scale = reader_.number("scale", 0, kLargestScale)) out.scale = *scale;
    out.rounding = reader_.choice("rounding", mapping::kRoundings, std::optional<Rounding>());
    out.tolerance = decimal("tolerance", "0");
    return out;
}

Decimal RuleSettings::decimal(std::string_view key, std::string_view otherwise) {
    const auto number = reader_.decimal(key);
    return number ? *number : Decimal::parse(otherwise).value();
}

std::string RuleSettings::text(std::string_view key, std::string_view otherwise) {
    return bound(reader_.text(key, otherwise));
}

std::vector<std::string> RuleSettings::texts(std::string_view key) {
    std::vector<std::string> all;
    for (const TomlNode* node : reader_.texts(key)) all.push_back(bound(node->text));
    return all;
}

std::vector<std::vector<std::string>> RuleSettings::text_lists(std::string_view key) {
    std::vector<std::vector<std::string>> lists;
    const TomlNode* const node = reader_.find(key);
    if (node == nullptr) return lists;
    for (const TomlNode& list : node->items) {
        auto& texts = lists.emplace_back();
        for (const TomlNode& text : list.items) {
            if (text.kind == TomlNode::Kind::text) texts.push_back(text.text);
        }
        if (texts.empty()) issues_.add(Code::mapping_expects_texts, list.at, key);
    }
    if (lists.empty()) issues_.add(Code::mapping_expects_texts, node->at, key);
    return lists;
}

}  // namespace jixiao::check
