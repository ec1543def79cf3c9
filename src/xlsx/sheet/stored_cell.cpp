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

const char* take_reference(const char* at, CellRef& ref) {
    constexpr std::uint32_t kMaxLetters = 3;
    constexpr std::uint32_t kMaxDigits = 7;
    const char* const letters = at;
    std::uint32_t column = 0;
    while (*at >= 'A' && *at <= 'Z') {
        column = column * 26 + static_cast<std::uint32_t>(*at++ - 'A') + 1;
    }
    const char* const digits = at;
    std::uint32_t row = 0;
    while (*at >= '0' && *at <= '9') row = row * 10 + static_cast<std::uint32_t>(*at++ - '0');
    const bool sizes_fit = digits != letters && digits - letters <= kMaxLetters && at != digits &&
                           at - digits <= kMaxDigits;
    if (!sizes_fit || column > kMaxColumns || row == 0 || row > kMaxRows) return nullptr;
    ref = {row - 1, column - 1};
    return at;
}

}  // namespace jixiao::xlsx
