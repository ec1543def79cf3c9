// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/number/decimal.hpp"
#include "mapping/mapping.hpp"
#include "model/field_type.hpp"

namespace jixiao::trial {

// What an answer has to be like.
struct AnswerKind {
    FieldType type = FieldType::text;
    std::string_view path;
    mapping::MeasureStyle style = mapping::MeasureStyle::free;
    const mapping::ColumnSpec* column = nullptr;  // nullptr: a field of the form itself
    const mapping::Block* block = nullptr;        // of the column
    std::optional<Decimal> most;                  // full points
};

struct AnswerText {
    std::string text;  // as it is typed
    bool number = false;
};

// The nth answer: every number gives another one, as far as there are so many of the kind.
AnswerText answer_text(const AnswerKind& kind, std::size_t n, const mapping::MappingSet& set);

}  // namespace jixiao::trial
