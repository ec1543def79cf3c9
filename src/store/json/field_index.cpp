// SPDX-License-Identifier: MIT
#include "store/json/field_index.hpp"

#include <algorithm>

namespace jixiao::store {
namespace {

using Place = FieldIndex::Place;
using Places = FieldIndex::Places;

// The first rule for a path counts.
void add(Places& places, std::string_view path, FieldType type, std::size_t spec,
         bool head = false) {
    if (path.empty()) return;
    places.try_emplace(path, Place{path, type, static_cast<std::uint16_t>(spec), head});
}

void add_totals(Places& places, const mapping::Block& block) {
    for (const mapping::TotalLine& total : block.totals) {
        add(places, total.label_path, FieldType::label, 0);
        for (const auto& [path, from] : total.fields) {
            const auto column = std::ranges::find(block.columns, from, &mapping::ColumnSpec::path);
            if (column == block.columns.end()) continue;
            add(places, path, path == "grade" ? FieldType::grade : column->type,
                static_cast<std::size_t>(column - block.columns.begin()));
        }
    }
}

Places columns_of(const mapping::Block& block) {
    Places places;
    for (std::size_t spec = 0; spec < block.columns.size(); ++spec) {
        add(places, block.columns[spec].path, block.columns[spec].type, spec);
    }
    const auto head = std::ranges::find(block.columns, block.head_of, &mapping::ColumnSpec::path);
    if (head != block.columns.end()) {
        add(places, block.head_into, FieldType::level,
            static_cast<std::size_t>(head - block.columns.begin()), true);
    }
    return places;
}

}  // namespace

FieldIndex::FieldIndex(const mapping::MappingSet& mappings) {
    for (const mapping::Mapping& mapping : mappings.mappings) {
        ids_.emplace(mapping.id, static_cast<std::uint16_t>(forms_.size()));
        Form& form = forms_.emplace_back();
        for (std::size_t spec = 0; spec < mapping.fields.size(); ++spec) {
            add(form.fields, mapping.fields[spec].path, mapping.fields[spec].type, spec);
        }
        for (const mapping::Block& block : mapping.blocks) {
            add_totals(form.fields, block);
            form.blocks.push_back(columns_of(block));
        }
    }
}

std::optional<std::uint16_t> FieldIndex::mapping(std::string_view id) const {
    const auto found = ids_.find(id);
    if (found == ids_.end()) return std::nullopt;
    return found->second;
}

const Places& FieldIndex::fields(std::uint16_t mapping) const {
    return forms_[mapping].fields;
}

const Places& FieldIndex::columns(std::uint16_t mapping, std::size_t block) const {
    return forms_[mapping].blocks[block];
}

}  // namespace jixiao::store
