// SPDX-License-Identifier: MIT
#include "check/rules/extra_rows.hpp"

#include <algorithm>

namespace jixiao::check {
namespace {

constexpr std::string_view kExtra[] = {"加分", "扣分", "附加分"};

}  // namespace

bool is_extra_row(const Record& record) {
    return std::ranges::any_of(record.fields, [](const Field& field) {
        if (field.type != FieldType::level && field.type != FieldType::label) return false;
        return std::ranges::any_of(
            kExtra, [&](std::string_view word) { return field.value.text.starts_with(word); });
    });
}

}  // namespace jixiao::check
