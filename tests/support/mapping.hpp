// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/text/label_key.hpp"
#include "mapping/mapping.hpp"

namespace jixiao::test {

inline mapping::Label label(std::string_view text) {
    return {std::string(text), label_key(text), {}, {}};
}

inline std::vector<mapping::Label> labels(std::initializer_list<std::string_view> texts) {
    std::vector<mapping::Label> result;
    for (const auto text : texts) result.push_back(label(text));
    return result;
}

// Parts from the top head to the lowest.
inline mapping::HeadPath head(std::initializer_list<std::string_view> parts) {
    mapping::HeadPath path;
    path.parts = labels(parts);
    return path;
}

inline mapping::ColumnSpec column(std::string path, FieldType type,
                                  std::vector<mapping::HeadPath> heads) {
    mapping::ColumnSpec spec;
    spec.path = std::move(path);
    spec.type = type;
    spec.heads = std::move(heads);
    return spec;
}

// A level column that is filled down.
inline mapping::ColumnSpec level(std::string path, std::uint8_t number,
                                 std::string_view head_text) {
    mapping::ColumnSpec spec = column(std::move(path), FieldType::level, {head({head_text})});
    spec.level = number;
    spec.has_level = true;
    spec.fill = mapping::FillDown::level;
    return spec;
}

}  // namespace jixiao::test
