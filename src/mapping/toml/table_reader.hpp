// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/number/decimal.hpp"
#include "mapping/issues.hpp"
#include "mapping/toml/toml_tree.hpp"

namespace jixiao::mapping {

// A word of the file format and what it stands for.
template <class Value>
struct Named {
    std::string_view word;
    Value value;
};

// A label as written and its key.
Label make_label(const TomlNode& text);

// Reads one table of a mapping key by key. Wrong types and values become issues and the default is
// given instead, so that one run tells all mistakes. Keys that nobody asked for are reported by
// finish(), which lists those that were.
class TableReader {
  public:
    // Both must outlive the reader. `table` must be a table.
    TableReader(const TomlNode& table, Issues& issues) : table_(table), issues_(issues) {}

    [[nodiscard]] SourceAt at() const { return table_.at; }
    [[nodiscard]] Issues& issues() const { return issues_; }
    // The value of a key that the format knows; nullptr if it is not there.
    const TomlNode* find(std::string_view key);
    // Reports a missing key.
    const TomlNode* require(std::string_view key);

    std::string text(std::string_view key, std::string_view otherwise = {});
    std::string required_text(std::string_view key);
    // A text that people also write as a whole number: 2024.
    std::string text_or_number(std::string_view key);
    bool truth(std::string_view key, bool otherwise);
    // A whole number from least to most.
    std::optional<std::uint8_t> number(std::string_view key, std::uint8_t least, std::uint8_t most);
    // A number, written as a whole one or as a text: 30, "0.5".
    std::optional<Decimal> decimal(std::string_view key);
    // A list of them.
    std::vector<Decimal> decimals(std::string_view key);
    // One text or a list of texts.
    std::vector<const TomlNode*> texts(std::string_view key);
    std::vector<Label> labels(std::string_view key);
    // [[key]] tables.
    std::vector<const TomlNode*> tables(std::string_view key);
    // [key] or key = { … }
    const TomlNode* table(std::string_view key);

    template <class Value, std::size_t size>
    Value choice(std::string_view key, const std::array<Named<Value>, size>& words,
                 Value otherwise) {
        const TomlNode* node = text_node(find(key));
        if (node == nullptr) return otherwise;
        std::vector<std::string_view> allowed;
        for (const auto& [word, value] : words) {
            if (word == node->text) return value;
            allowed.push_back(word);
        }
        issues_.add_unknown(Code::mapping_bad_value, node->at, node->text, allowed);
        return otherwise;
    }

    // Where the key's value stands; the table itself if it is not there.
    [[nodiscard]] SourceAt at(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;

    // To be called last. False if there were keys that nobody asked for.
    bool finish();

  private:
    [[nodiscard]] const TomlNode* member(std::string_view key) const;
    std::optional<Decimal> read_decimal(const TomlNode& node);
    // The node if it is a text with something in it, else an issue and nullptr.
    const TomlNode* text_node(const TomlNode* node);

    const TomlNode& table_;
    Issues& issues_;
    std::vector<std::string_view> asked_;
};

// Reports a file whose `format` is not the one that this program reads.
void check_format(TableReader& file);

}  // namespace jixiao::mapping
