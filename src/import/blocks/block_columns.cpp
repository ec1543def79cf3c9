// SPDX-License-Identifier: MIT
#include "import/blocks/block_columns.hpp"

#include <algorithm>

#include "import/fields/answer_columns.hpp"

namespace jixiao::importer {
namespace {

std::vector<std::uint16_t> specs_of(const LocatedBlock& located) {
    std::vector<std::uint16_t> specs;
    for (const MatchedColumn& column : located.match.columns) specs.push_back(column.spec);
    return specs;
}

bool is_words(FieldType type) {
    return type == FieldType::text || type == FieldType::label || type == FieldType::level;
}

}  // namespace

BlockColumns::BlockColumns(const FormContext& context, const LocatedBlock& located)
    : context_(context),
      located_(located),
      block_(context.mapping.blocks[located.block]),
      columns_(block_.columns.size()),
      answers_(answer_columns(block_, specs_of(located))) {
    for (const MatchedColumn& column : located_.match.columns) {
        columns_[column.spec].places.push_back(column.head);
        columns_[column.spec].mistyped |= column.mistyped != nullptr;
    }
}

std::optional<std::size_t> BlockColumns::find(std::string_view path) const {
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        if (block_.columns[spec].path == path && is_found(spec)) return spec;
    }
    return std::nullopt;
}

bool BlockColumns::has_answers(std::uint32_t row) const {
    for (const MatchedColumn& column : located_.match.columns) {
        if (!answers_[column.spec]) continue;
        if (context_.sheet.grid().at({row, column.head.first}) != nullptr) return true;
    }
    return false;
}

std::uint32_t BlockColumns::first() const {
    std::uint32_t first = context_.sheet.grid().column_count();
    for (const MatchedColumn& column : located_.match.columns) {
        first = std::min(first, column.head.first);
    }
    return first;
}

bool BlockColumns::belongs_to_another(const xlsx::Cell& cell, std::size_t spec) const {
    for (std::size_t other = 0; other < columns_.size(); ++other) {
        for (const HeadColumn& place : columns_[other].places) {
            if (cell.at.column < place.first || cell.at.column > place.last) continue;
            const bool words = is_words(block_.columns[other].type);
            return other != spec && !(words && !is_figure(block_.columns[spec].type));
        }
    }
    return false;
}

void BlockColumns::place(std::size_t spec, std::uint32_t column) {
    columns_[spec].places.push_back({column, column, {located_.bottom, column}, {}, {}, {}, 0});
}

}  // namespace jixiao::importer
