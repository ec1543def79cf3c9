// SPDX-License-Identifier: MIT
#include "check/rules/address.hpp"

#include <algorithm>

#include "mapping/path_pattern.hpp"

namespace jixiao::check {
namespace {

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(by);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool has_field(const mapping::Mapping& mapping, std::string_view path) {
    const auto named = [&](const auto& field) { return field.path == path; };
    if (std::any_of(mapping.fields.begin(), mapping.fields.end(), named)) return true;
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::TotalLine& total : block.totals) {
            if (total.label_path == path) return true;
            for (const auto& [place, column] : total.fields) {
                if (place == path) return true;
            }
        }
    }
    return false;
}

// True when all kinds are those of the block.
bool bind_kinds(std::string_view text, const mapping::Block& block, Address& address) {
    if (text.empty()) return true;
    address.kinds = split(text.substr(1, text.size() - 2), '|');
    return std::all_of(address.kinds.begin(), address.kinds.end(), [&](const std::string& kind) {
        return std::any_of(block.row_kinds.begin(), block.row_kinds.end(),
                           [&](const mapping::RowKind& one) { return one.name == kind; });
    });
}

}  // namespace

bool Address::takes(const Record& record) const {
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), record.kind) != kinds.end();
}

Spot Address::in(const Table& table, const Record& record) const {
    return {FormView::at(record, specs.front()), &table, &record, specs.front(), {}};
}

std::optional<Address> bind_address(std::string_view text, const mapping::Mapping& mapping) {
    Address address;
    address.path = text;
    if (has_field(mapping, text)) return address;
    const std::size_t end = text.find_first_of(".[");
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(0, end);
    std::string_view kinds;
    std::string_view column = text.substr(end);
    if (const std::size_t close = text.find("]."); text[end] == '[') {
        if (close == std::string_view::npos) return std::nullopt;
        kinds = text.substr(end, close + 1 - end);
        column = text.substr(close + 1);
    }
    column.remove_prefix(1);
    for (std::size_t i = 0; i < mapping.blocks.size(); ++i) {
        const mapping::Block& block = mapping.blocks[i];
        if (block.name != name || !bind_kinds(kinds, block, address)) continue;
        for (std::size_t spec = 0; spec < block.columns.size(); ++spec) {
            if (!mapping::fits_pattern(column, block.columns[spec].path)) continue;
            address.specs.push_back(static_cast<std::uint16_t>(spec));
        }
        if (address.specs.empty()) continue;
        address.in_block = true;
        address.block = static_cast<std::uint16_t>(i);
        return address;
    }
    return std::nullopt;
}

std::vector<std::string> places_of(const mapping::Mapping& mapping) {
    std::vector<std::string> places;
    for (const mapping::FieldSpec& field : mapping.fields) places.push_back(field.path);
    for (const mapping::Block& block : mapping.blocks) {
        for (const mapping::ColumnSpec& column : block.columns) {
            places.push_back(block.name + "." + column.path);
        }
        for (const mapping::TotalLine& total : block.totals) {
            for (const auto& [path, column] : total.fields) places.push_back(path);
        }
    }
    return places;
}

Spot find_spot(const FormView& form, const Address& address) {
    if (!address.in_block) return {form.field(address.path), nullptr, nullptr, 0, address.path};
    for (const Table& table : form.form().tables) {
        if (table.block != address.block) continue;
        for (const Record& record : table.records) {
            if (address.takes(record)) return address.in(table, record);
        }
    }
    return {};
}

}  // namespace jixiao::check
