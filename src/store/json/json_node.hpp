// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/cell/cell_ref.hpp"
#include "base/number/decimal.hpp"
#include "store/json/json_tree.hpp"

namespace jixiao::store {

// A value in a line of JSON. Asked for something it is not, it throws Error(jsonl_unexpected) with
// the file, the line and its place there. Valid as long as the tree holds the line.
class JsonNode {
  public:
    JsonNode(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

    class Iterator {
      public:
        Iterator(const JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
        JsonNode operator*() const { return {*tree_, index_}; }
        Iterator& operator++() {
            index_ = tree_->nodes()[index_].end;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

      private:
        const JsonTree* tree_;
        std::uint32_t index_;
    };
    // The members of an object or array in their order; nothing in other values.
    [[nodiscard]] Iterator begin() const { return {*tree_, index_ + 1}; }
    [[nodiscard]] Iterator end() const { return {*tree_, node().end}; }

    [[nodiscard]] std::string_view key() const { return node().key; }
    [[nodiscard]] bool is_null() const { return node().kind == JsonTree::Kind::null; }
    [[nodiscard]] bool is_object() const { return node().kind == JsonTree::Kind::object; }
    [[nodiscard]] bool is_array() const { return node().kind == JsonTree::Kind::array; }

    // A member of an object; the first one if there are several.
    [[nodiscard]] std::optional<JsonNode> find(std::string_view key) const;
    [[nodiscard]] JsonNode at(std::string_view key) const;

    // These give what the value must be.
    [[nodiscard]] JsonNode object() const;
    [[nodiscard]] JsonNode array() const;
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::string_view text_or_null() const;  // null: empty
    [[nodiscard]] bool truth() const;
    [[nodiscard]] std::uint32_t count(std::uint32_t most) const;  // 0 … most
    [[nodiscard]] Decimal decimal() const;  // of 27 digits in front of the point at most
    [[nodiscard]] CellRef cell() const;
    [[nodiscard]] CellRange range() const;

    // `wanted` as a reader of JSON knows it: "string", "B3", "0 … 100".
    [[noreturn]] void unexpected(std::string_view wanted) const;
    // "indicators[3].target.value"
    [[nodiscard]] std::string place() const;
    [[nodiscard]] const JsonTree& tree() const { return *tree_; }

  private:
    [[nodiscard]] const JsonTree::Node& node() const { return tree_->nodes()[index_]; }

    const JsonTree* tree_;
    std::uint32_t index_;
};

}  // namespace jixiao::store
