// SPDX-License-Identifier: MIT
#include "store/json/json_node.hpp"

#include "base/finding/finding.hpp"

namespace jixiao::store {

using Kind = JsonTree::Kind;

std::optional<JsonNode> JsonNode::find(std::string_view key) const {
    for (const JsonNode member : object()) {
        if (member.key() == key) return member;
    }
    return std::nullopt;
}

JsonNode JsonNode::at(std::string_view key) const {
    if (const auto member = find(key)) return *member;
    unexpected("{\"" + std::string(key) + "\": …}");
}

JsonNode JsonNode::object() const {
    if (!is_object()) unexpected("object");
    return *this;
}

JsonNode JsonNode::array() const {
    if (!is_array()) unexpected("array");
    return *this;
}

std::string_view JsonNode::text() const {
    if (node().kind != Kind::text) unexpected("string");
    return node().text;
}

std::string_view JsonNode::text_or_null() const {
    if (is_null()) return {};
    if (node().kind != Kind::text) unexpected("string, null");
    return node().text;
}

bool JsonNode::truth() const {
    if (node().kind != Kind::truth) unexpected("true, false");
    return node().integer != 0;
}

std::uint32_t JsonNode::count(std::uint32_t most) const {
    const std::int64_t number = node().integer;
    if (node().kind != Kind::integer || number < 0 || number > most) {
        unexpected("0 … " + std::to_string(most));
    }
    return static_cast<std::uint32_t>(number);
}

Decimal JsonNode::decimal() const {
    // Larger ones are of no form, and what adds them up could not hold the sums.
    constexpr int kMostDigits = 27;
    static const Decimal kBeyond = Decimal::from_parts(1, -kMostDigits);
    const auto number = node().kind == Kind::text ? Decimal::parse(node().text) : std::nullopt;
    if (!number) unexpected("\"12.5\"");
    if (*number >= kBeyond || *number <= kBeyond.negated()) unexpected("< 10^27");
    return *number;
}

CellRef JsonNode::cell() const {
    if (node().kind == Kind::text) {
        if (const auto cell = CellRef::parse(node().text)) return *cell;
    }
    unexpected("\"B3\"");
}

CellRange JsonNode::range() const {
    if (node().kind == Kind::text) {
        if (const auto range = CellRange::parse(node().text)) return *range;
    }
    unexpected("\"A1:H26\"");
}

void JsonNode::unexpected(std::string_view wanted) const {
    throw Error(Finding{Code::jsonl_unexpected,
                        {tree_->file(), {}, {}},
                        place(),
                        {},
                        std::string(wanted),
                        {{"line", std::to_string(tree_->line())}}});
}

std::string JsonNode::place() const {
    const auto& nodes = tree_->nodes();
    std::string place;
    for (std::uint32_t around = 0; around < index_;) {
        std::uint32_t child = around + 1;
        std::size_t number = 0;
        for (; nodes[child].end <= index_; child = nodes[child].end) ++number;
        if (nodes[around].kind == Kind::array) {
            place.append("[").append(std::to_string(number)).append("]");
        } else {
            place.append(place.empty() ? "" : ".").append(nodes[child].key);
        }
        around = child;
    }
    return place.empty() ? "{}" : place;
}

}  // namespace jixiao::store
