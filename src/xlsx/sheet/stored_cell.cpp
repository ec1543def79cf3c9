// SPDX-License-Identifier: MIT
#include "xlsx/sheet/stored_cell.hpp"

namespace jixiao::xlsx {
namespace {

struct TypeWord {
    std::string_view word;
    StoredType type;
};

constexpr TypeWord kTypeWords[] = {
    {"s", StoredType::shared_string},
    {"n", StoredType::number},
    {"inlineStr", StoredType::inline_text},
    {"str", StoredType::formula_text},
    {"b", StoredType::boolean},
    {"e", StoredType::error},
    {"d", StoredType::date},
};

}  // namespace

StoredType stored_type(std::string_view word) {
    for (const TypeWord& known : kTypeWords) {
        if (known.word == word) return known.type;
    }
    return StoredType::unknown;
}

}  // namespace jixiao::xlsx
