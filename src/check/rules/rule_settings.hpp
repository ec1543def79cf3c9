// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/rules/address.hpp"
#include "check/rules/precision.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::check {

// What {phase} and other names in braces stand for in one copy of a rule.
using Bindings = std::vector<std::pair<std::string, std::string>>;

// Reads the settings of one rule for its kind. Mistakes become issues of the mapping file. A rule
// of a rule set whose place the mapping does not have is no mistake: it does not apply.
class RuleSettings {
  public:
    // All must outlive it. `lenient`: the rule comes from a set.
    RuleSettings(const mapping::TomlNode& table, mapping::Issues& issues,
                 const mapping::Mapping& mapping, const Bindings& bindings, bool lenient);

    // A place that the rule cannot do without. Several texts: the first one that the mapping has.
    Address address(std::string_view key);
    // A place that it can do without.
    std::optional<Address> optional_address(std::string_view key);
    // Those places of a list that the mapping has.
    std::vector<Address> optional_addresses(std::string_view key);
    // All places of a list; in lenient rules those that the mapping has. At least one.
    std::vector<Address> addresses(std::string_view key);

    // The same for places that must be columns of a block: rules go through their rows.
    Address column(std::string_view key);
    std::optional<Address> optional_column(std::string_view key);
    std::vector<Address> optional_columns(std::string_view key);
    std::vector<Address> columns(std::string_view key);

    // scale, rounding and tolerance.
    Precision precision();
    // A number, written as a whole one or as a text: 30, "0.5".
    std::optional<Decimal> decimal(std::string_view key) { return reader_.decimal(key); }
    Decimal decimal(std::string_view key, std::string_view otherwise);
    // A list of them.
    std::vector<Decimal> decimals(std::string_view key) { return reader_.decimals(key); }
    std::string text(std::string_view key, std::string_view otherwise = {});
    std::vector<std::string> texts(std::string_view key);
    // A list of lists of texts: [["天", "日"], ["批", "批次"]].
    std::vector<std::vector<std::string>> text_lists(std::string_view key);
    bool truth(std::string_view key, bool otherwise) { return reader_.truth(key, otherwise); }
    template <class Value, std::size_t size>
    Value choice(std::string_view key, const std::array<mapping::Named<Value>, size>& words,
                 Value otherwise) {
        return reader_.choice(key, words, otherwise);
    }
    // Tables inside the rule: bands = [{ from = "90", name = "优" }, …]
    std::vector<const mapping::TomlNode*> tables(std::string_view key) {
        return reader_.tables(key);
    }

    [[nodiscard]] bool has(std::string_view key) const { return reader_.has(key); }
    [[nodiscard]] const mapping::Mapping& mapping() const { return mapping_; }
    [[nodiscard]] mapping::Issues& issues() { return issues_; }

    // False where the mapping lacks a place that the rule needs.
    [[nodiscard]] bool applies() const { return applies_; }
    // Reports settings that nobody asked for. To be called last, on rules that apply.
    void finish() { reader_.finish(); }

  private:
    [[nodiscard]] std::string bound(std::string_view text) const;
    std::optional<Address> bind(const mapping::TomlNode& text);
    bool require_column(std::string_view key, const Address& address);

    mapping::TableReader reader_;
    mapping::Issues& issues_;
    const mapping::Mapping& mapping_;
    const Bindings& bindings_;
    bool lenient_;
    bool applies_ = true;
};

}  // namespace jixiao::check
