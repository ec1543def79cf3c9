// SPDX-License-Identifier: MIT
#include "export/fill/row_identity.hpp"

#include <algorithm>

#include "base/text/label_key.hpp"
#include "base/text/white_space.hpp"

namespace jixiao::fill {
namespace {

RowWord word_of(const Value& value) {
    const std::string_view text = trimmed(value.text);
    return {text, value.code, label_key(text)};
}

bool is_own_text(FieldType type) {
    return type == FieldType::text || type == FieldType::label;
}

const RowWord* level_named(const RowIdentity& row, std::string_view path) {
    const auto level = std::find_if(row.levels.begin(), row.levels.end(),
                                    [&](const auto& entry) { return entry.first == path; });
    return level == row.levels.end() || level->second.is_blank() ? nullptr : &level->second;
}

}  // namespace

bool RowWord::same(const RowWord& other) const {
    if (!code.empty() && code == other.code) return true;
    return key.empty() ? text == other.text : key == other.key;
}

std::string_view name_path(const mapping::Block& block) {
    const mapping::ColumnSpec* lowest = nullptr;
    for (const mapping::ColumnSpec& column : block.columns) {
        if (column.type != FieldType::level) continue;
        if (lowest == nullptr || column.level > lowest->level) lowest = &column;
    }
    if (lowest != nullptr) return lowest->path;
    for (const mapping::ColumnSpec& column : block.columns) {
        if (column.row_label) return column.path;
    }
    for (const mapping::ColumnSpec& column : block.columns) {
        if (is_own_text(column.type)) return column.path;
    }
    return {};
}

std::string_view label_of_kind(const mapping::Block& block, std::string_view kind) {
    for (const mapping::RowKind& known : block.row_kinds) {
        if (known.name == kind && !known.labels.empty()) return known.labels.front().text;
    }
    return {};
}

const Field* field_at(const Record& record, std::string_view path, std::size_t occurrence) {
    for (const Field& field : record.fields) {
        if (field.path != path) continue;
        if (occurrence-- == 0) return &field;
    }
    return nullptr;
}

RowIdentity identity_of(const Record& record, std::string_view name_path) {
    RowIdentity identity;
    identity.kind = record.kind;
    for (const Field& field : record.fields) {
        if (field.path == name_path) {
            identity.name = word_of(field.value);
        } else if (field.type == FieldType::level) {
            identity.levels.emplace_back(field.path, word_of(field.value));
        }
    }
    return identity;
}

LevelMatch match_levels(const RowIdentity& one, const RowIdentity& two) {
    LevelMatch match;
    for (const auto& [path, word] : one.levels) {
        const RowWord* const other = level_named(two, path);
        if (other == nullptr || word.is_blank()) {
            match.unknown = match.unknown || (other != nullptr) != !word.is_blank();
        } else if (!word.same(*other)) {
            match.differs = true;
            return match;
        } else {
            ++match.equal;
        }
    }
    return match;
}

}  // namespace jixiao::fill
