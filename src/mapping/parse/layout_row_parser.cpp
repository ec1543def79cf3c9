// SPDX-License-Identifier: MIT
#include "mapping/parse/layout_row_parser.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::int64_t kMostRows = 1000;
constexpr std::string_view kCount = "count";

std::string place(std::size_t index) {
    return "#" + std::to_string(index);
}

class RowParser {
  public:
    explicit RowParser(Issues& issues) : issues_(issues) {}

    LayoutRow parse(const TomlNode& node) {
        LayoutRow row;
        row.at = node.at;
        if (node.kind == TomlNode::Kind::list) {
            read_list(node, row);
        } else if (node.kind == TomlNode::Kind::table) {
            read_table(node, row);
        } else if (const auto text = value(node)) {
            row.values.emplace_back(place(0), *text);
        }
        return row;
    }

  private:
    void read_list(const TomlNode& node, LayoutRow& row) {
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            const TomlNode& item = node.items[i];
            const bool last = i + 1 == node.items.size();
            if (last && i > 0 && item.kind == TomlNode::Kind::whole) {
                read_count(item, row);
            } else if (const auto text = value(item)) {
                row.values.emplace_back(place(i), *text);
            }
        }
        if (row.values.empty()) issues_.add(Code::mapping_empty_list, node.at);
    }

    void read_table(const TomlNode& node, LayoutRow& row) {
        for (const TomlMember& member : node.members) {
            if (member.key == kCount) {
                read_count(member.value, row);
            } else if (const auto text = value(member.value)) {
                row.values.emplace_back(member.key, *text);
            }
        }
    }

    void read_count(const TomlNode& node, LayoutRow& row) {
        if (node.kind == TomlNode::Kind::whole && node.whole > 0 && node.whole <= kMostRows) {
            row.count = static_cast<std::uint16_t>(node.whole);
            return;
        }
        issues_.add(Code::mapping_expects_number, node.at, {}, {},
                    {{"least", "1"}, {"most", std::to_string(kMostRows)}});
    }

    // An empty text is a blank cell.
    std::optional<std::string> value(const TomlNode& node) {
        if (node.kind == TomlNode::Kind::whole) return std::to_string(node.whole);
        if (node.kind == TomlNode::Kind::text) return node.text;
        issues_.add(Code::mapping_expects_text, node.at);
        return std::nullopt;
    }

    Issues& issues_;
};

}  // namespace

std::vector<LayoutRow> parse_layout_rows(TableReader& part) {
    std::vector<LayoutRow> rows;
    const TomlNode* const node = part.find("rows");
    if (node == nullptr) return rows;
    if (node->kind != TomlNode::Kind::list || node->items.empty()) {
        part.issues().add(Code::mapping_empty_list, node->at);
        return rows;
    }
    RowParser parser(part.issues());
    for (const TomlNode& item : node->items) rows.push_back(parser.parse(item));
    return rows;
}

}  // namespace jixiao::mapping
