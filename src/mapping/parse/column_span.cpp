// SPDX-License-Identifier: MIT
#include <string>

#include "base/cell/cell_ref.hpp"
#include "mapping/parse/layout_parser.hpp"

namespace jixiao::mapping {
namespace {

constexpr std::uint32_t kMostSpanned = 256;

std::optional<std::uint16_t> parse_column(std::string_view name) {
    const auto cell = CellRef::parse(std::string(name).append("1"));
    if (!cell || cell->row != 0 || cell->column >= kMostSpanned) return std::nullopt;
    return static_cast<std::uint16_t>(cell->column);
}

}  // namespace

std::optional<ColumnSpan> parse_columns(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parse_column(text.substr(0, colon));
    const auto last =
        colon == std::string_view::npos ? first : parse_column(text.substr(colon + 1));
    if (!first || !last || *last < *first) return std::nullopt;
    return ColumnSpan{*first, *last};
}

std::string to_string(ColumnSpan columns) {
    std::string out;
    append_column_name(out, columns.first);
    if (columns.last == columns.first) return out;
    out.push_back(':');
    append_column_name(out, columns.last);
    return out;
}

}  // namespace jixiao::mapping
