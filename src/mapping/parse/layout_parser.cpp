// SPDX-License-Identifier: MIT
#include "mapping/parse/layout_parser.hpp"

#include "mapping/parse/layout_part_parser.hpp"
#include "mapping/toml/table_reader.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::array<Named<PageShape>, 2> kPages{
    {{"portrait", PageShape::portrait}, {"landscape", PageShape::landscape}}};

const Decimal kWidestColumn = Decimal::integer(255);
const Decimal kLargestSize = Decimal::integer(72);

// What a spreadsheet can take; others become the usual value.
void bound(Decimal& number, const Decimal& most, const Decimal& usual, SourceAt at,
           Issues& issues) {
    if (number > Decimal() && number <= most) return;
    issues.add(Code::mapping_layout_size, at, number.to_string(), most.to_string());
    number = usual;
}

void read_sizes(TableReader& reader, Layout& layout) {
    const Layout usual;
    layout.size = reader.decimal("size").value_or(usual.size);
    layout.title_size = reader.decimal("title_size").value_or(usual.title_size);
    bound(layout.size, kLargestSize, usual.size, reader.at("size"), reader.issues());
    bound(layout.title_size, kLargestSize, usual.title_size, reader.at("title_size"),
          reader.issues());
    layout.widths = reader.decimals("widths");
    for (Decimal& width : layout.widths) {
        bound(width, kWidestColumn, Decimal::integer(1), reader.at("widths"), reader.issues());
    }
}

}  // namespace

Layout parse_layout(const TomlNode& node, Issues& issues) {
    TableReader reader(node, issues);
    Layout layout;
    layout.given = true;
    layout.at = node.at;
    layout.sheet = reader.text("sheet");
    layout.before_title = reader.text("before_title");
    layout.title = reader.text("title");
    layout.after_title = reader.text("after_title");
    layout.page = reader.choice("page", kPages, PageShape::unsaid);
    layout.font = reader.text("font", layout.font);
    layout.title_font = reader.text("title_font", layout.title_font);
    read_sizes(reader, layout);
    layout.bold_heads = reader.truth("bold_heads", true);
    for (const TomlNode* path : reader.texts("targets")) {
        layout.targets.push_back({path->text, path->at});
    }
    layout.allocation = reader.text("allocation");
    for (const TomlNode* part : reader.tables("part")) {
        layout.parts.push_back(parse_layout_part(*part, issues));
    }
    reader.finish();
    return layout;
}

}  // namespace jixiao::mapping
