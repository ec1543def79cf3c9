// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "model/form.hpp"

namespace jixiao::check {

// A cell of a form with the place that the mapping gives it. No table: a value of the form itself,
// named by its path.
struct Spot {
    const Value* value = nullptr;  // nullptr: the form has no such cell
    const Table* table = nullptr;
    const Record* record = nullptr;
    std::uint16_t spec = 0;
    std::string_view path;

    explicit operator bool() const { return value != nullptr; }
};

}  // namespace jixiao::check
