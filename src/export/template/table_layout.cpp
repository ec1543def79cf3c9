// SPDX-License-Identifier: MIT
#include "export/template/table_layout.hpp"

#include <algorithm>

#include "export/template/column_spread.hpp"
#include "mapping/parse/head_path.hpp"

namespace jixiao::exporter {
namespace {

using mapping::Block;
using mapping::ColumnSpec;
using mapping::LayoutColumn;
using mapping::LayoutPart;

struct UsualWidth {
    FieldType type;
    std::int64_t width;
};
constexpr UsualWidth kUsualWidths[] = {
    {FieldType::text, 22},    {FieldType::label, 20}, {FieldType::amount, 13},
    {FieldType::rate, 10},    {FieldType::points, 8}, {FieldType::count, 8},
    {FieldType::rank, 7},     {FieldType::year, 8},   {FieldType::date, 14},
    {FieldType::measure, 16}, {FieldType::yes_no, 8}, {FieldType::grade, 8},
    {FieldType::level, 14},
};
constexpr std::int64_t kNameWidth = 26;  // of the lowest level: the indicator's name
constexpr std::int64_t kSideWidth = 6;

// The lowest level names the rows.
bool is_lowest_level(const Block& block, const ColumnSpec& column) {
    return column.type == FieldType::level &&
           std::none_of(block.columns.begin(), block.columns.end(), [&](const ColumnSpec& other) {
               return other.type == FieldType::level && other.level > column.level;
           });
}

Decimal width_of(const Block& block, const ColumnSpec& column) {
    return is_lowest_level(block, column) ? Decimal::integer(kNameWidth) : usual_width(column);
}

const LayoutColumn* written_column(const LayoutPart* part, const std::string& path) {
    if (part == nullptr) return nullptr;
    const auto found = std::find_if(part->columns.begin(), part->columns.end(),
                                    [&](const LayoutColumn& one) { return one.path == path; });
    return found == part->columns.end() ? nullptr : &*found;
}

bool says_columns(const LayoutPart* part) {
    return part != nullptr && std::any_of(part->columns.begin(), part->columns.end(),
                                          [](const LayoutColumn& one) { return !one.at.empty(); });
}

std::vector<std::string> head_of(const ColumnSpec& column) {
    std::vector<std::string> parts;
    if (column.heads.empty()) return parts;
    for (const mapping::Label& part : column.heads.front().parts) {
        if (part.text != "*") parts.push_back(part.text);
    }
    return parts;
}

std::vector<std::vector<std::string>> heads_of(const ColumnSpec& column,
                                               const LayoutColumn* written, std::size_t count) {
    std::vector<std::vector<std::string>> heads(count, head_of(column));
    if (written == nullptr) return heads;
    for (std::size_t i = 0; i < std::min(count, written->heads.size()); ++i) {
        heads[i].clear();
        auto path = mapping::split_head_path(written->heads[i], {});
        for (auto& part : path.parts) {
            heads[i].push_back(std::move(part.text));
        }
    }
    return heads;
}

}  // namespace

Decimal usual_width(const ColumnSpec& column) {
    const auto found = std::find_if(std::begin(kUsualWidths), std::end(kUsualWidths),
                                    [&](const UsualWidth& one) { return one.type == column.type; });
    return Decimal::integer(found->width);
}

std::vector<Decimal> wanted_widths(const Block& block, const LayoutPart* part) {
    std::vector<Decimal> widths;
    if (says_columns(part)) return widths;
    if (part != nullptr && part->side) {
        widths.assign(part->side->at.last + std::size_t{1}, Decimal::integer(kSideWidth));
    }
    for (const ColumnSpec& column : block.columns) widths.push_back(width_of(block, column));
    return widths;
}

LaidTable lay_table(const mapping::Mapping& mapping, std::uint16_t block, const LayoutPart* part,
                    mapping::ColumnSpan room, std::span<const Decimal> widths) {
    const Block& spec = mapping.blocks[block];
    LaidTable table{block, {}, part};
    std::vector<mapping::ColumnSpan> spans;
    const bool written = says_columns(part);
    if (!written) {
        std::vector<Decimal> wanted;
        for (const ColumnSpec& column : spec.columns) wanted.push_back(width_of(spec, column));
        spans = spread(room, wanted, widths);
    }
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        const LayoutColumn* const own = written_column(part, spec.columns[i].path);
        LaidColumn column{static_cast<std::uint16_t>(i), {}, {}};
        if (!written) {
            column.at = {spans[i]};
        } else if (own != nullptr) {
            column.at = own->at;
        }
        if (column.at.empty()) continue;
        column.heads = heads_of(spec.columns[i], own, column.at.size());
        table.columns.push_back(std::move(column));
    }
    std::sort(table.columns.begin(), table.columns.end(),
              [](const auto& a, const auto& b) { return a.at.front().first < b.at.front().first; });
    return table;
}

}  // namespace jixiao::exporter
