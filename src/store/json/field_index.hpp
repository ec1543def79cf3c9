// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mapping/mapping.hpp"
#include "model/value.hpp"

namespace jixiao::store {

// The fields that forms of a mapping set can have, by their paths. Immutable; the set must outlive
// it, and the paths it gives are the set's.
class FieldIndex {
  public:
    struct Place {
        std::string_view path;
        FieldType type = FieldType::text;
        std::uint16_t spec = 0;
        bool head = false;  // the head text that goes into every record, see Block::head_into
    };
    using Places = std::unordered_map<std::string_view, Place>;

    explicit FieldIndex(const mapping::MappingSet& mappings);

    // The mapping with this id, as its index in the set.
    [[nodiscard]] std::optional<std::uint16_t> mapping(std::string_view id) const;
    [[nodiscard]] const Places& fields(std::uint16_t mapping) const;
    [[nodiscard]] const Places& columns(std::uint16_t mapping, std::size_t block) const;

  private:
    struct Form {
        Places fields;
        std::vector<Places> blocks;
    };
    std::vector<Form> forms_;
    std::unordered_map<std::string_view, std::uint16_t> ids_;
};

}  // namespace jixiao::store
