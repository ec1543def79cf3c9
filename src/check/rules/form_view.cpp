// SPDX-License-Identifier: MIT
#include "check/rules/form_view.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace jixiao::check {
namespace {

constexpr std::string_view kBetween = " · ";

// What rows are called where they have no levels: 甲市.
constexpr std::string_view kUnit = "unit";

// How far down a column names its rows; nothing where it does not. Mappings may take the columns of
// names as plain text.
std::optional<int> name_depth(const mapping::ColumnSpec& column) {
    if (column.type == FieldType::level) return column.level;
    constexpr std::string_view kLevel = "level";
    constexpr int kBelowLevels = 10;
    const std::string_view path = column.path;
    if (path == "name") return kBelowLevels;
    if (path.size() != kLevel.size() + 1 || !path.starts_with(kLevel)) return std::nullopt;
    const char digit = path.back();
    return digit >= '0' && digit <= '9' ? std::optional(digit - '0') : std::nullopt;
}

}  // namespace

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '\n' && c != '\r' && c != '\t') out.push_back(c);
    }
    return out;
}

const Value* FormView::field(std::string_view path) const {
    for (const Field& field : form_.fields) {
        if (field.path == path) return &field.value;
    }
    return nullptr;
}

const Value* FormView::at(const Record& record, std::size_t spec) {
    const auto& fields = record.fields;
    if (fields.empty()) return nullptr;
    // They stand in the mapping's order, mostly one for each column.
    auto field = fields.begin() + std::min(spec, fields.size() - 1);
    while (field != fields.begin() && field->spec > spec) --field;
    while (field != fields.begin() && std::prev(field)->spec == spec) --field;
    for (; field != fields.end() && field->spec <= spec; ++field) {
        if (field->spec != spec) continue;
        // A head text that is a level stands before the names of its rows, in the same column.
        const auto next = std::next(field);
        const bool is_head =
            next != fields.end() && next->spec == spec && next->path != field->path;
        if (!is_head) return &field->value;
    }
    return nullptr;
}

std::string_view FormView::name_of(const Table& table, const Record& record) const {
    const auto& columns = mapping_.blocks[table.block].columns;
    std::string_view name;
    std::string_view unit;
    int deepest = -1;
    for (const Field& field : record.fields) {
        const mapping::ColumnSpec& column = columns[field.spec];
        if (field.value.text.empty()) continue;
        if (column.row_label) return field.value.text;
        if (column.path == kUnit) unit = field.value.text;
        const auto depth = name_depth(column);
        if (!depth || *depth < deepest) continue;
        deepest = *depth;
        name = field.value.text;
    }
    return name.empty() ? unit : name;
}

std::string FormView::head_text(const Table& table, std::size_t spec) const {
    for (const FoundColumn& column : table.columns) {
        if (column.spec == spec && !column.text.empty()) return on_one_line(column.text);
    }
    const mapping::ColumnSpec& column = mapping_.blocks[table.block].columns[spec];
    return column.heads.empty() ? column.path : column.heads.front().text;
}

std::string FormView::heading(const Spot& spot) const {
    if (spot.table != nullptr) {
        const std::string head = head_text(*spot.table, spot.spec);
        const std::string_view name =
            spot.record == nullptr ? std::string_view() : name_of(*spot.table, *spot.record);
        return name.empty() ? head : on_one_line(name).append(kBetween).append(head);
    }
    for (const mapping::FieldSpec& field : mapping_.fields) {
        if (field.path != spot.path) continue;
        return field.labels.empty() ? std::string() : field.labels.front().text;
    }
    return total_heading(spot.path);
}

// Of a closing line: its label and the head of the column.
std::string FormView::total_heading(std::string_view path) const {
    for (const Table& table : form_.tables) {
        const mapping::Block& block = mapping_.blocks[table.block];
        for (const mapping::TotalLine& total : block.totals) {
            for (const auto& [place, name] : total.fields) {
                if (place != path) continue;
                const std::string& column = name;
                const Value* const label = field(total.label_path);
                std::string text(label == nullptr ? std::string_view() : label->text);
                const auto spec = std::find_if(block.columns.begin(), block.columns.end(),
                                               [&](const auto& one) { return one.path == column; });
                if (spec == block.columns.end()) return text;
                const auto index = static_cast<std::size_t>(spec - block.columns.begin());
                if (!text.empty()) text.append(kBetween);
                return text.append(head_text(table, index));
            }
        }
    }
    return std::string(path);
}

}  // namespace jixiao::check
