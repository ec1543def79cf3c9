// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/number/decimal.hpp"
#include "model/value.hpp"

namespace jixiao::check {

// How well a cell fits as the one to blame, where several explain as much: the one beyond its
// limit, then the result, then any of the inputs.
enum class Standing : std::uint8_t { input, result, beyond_limit };

// Another number for a cell, and the failure that it was taken from.
struct Suspicion {
    const Value* cell = nullptr;
    Decimal number;
    std::size_t source = 0;
    std::size_t explained = 0;
    std::size_t exact = 0;  // of the explained ones, those that then hold without a tolerance
    int held = 0;           // how many more claims then hold that did not fail
    bool slip = false;      // an amount in the wrong unit
    bool usual = false;     // 元 in a form that counts in 万元, or the reverse
    Standing standing = Standing::input;
    std::optional<std::pair<CellRef, Decimal>> rival;  // another input that explains as much
};

// A slip is too special to be chance.
inline bool is_better(const Suspicion& one, const Suspicion& other) {
    if (one.slip != other.slip) return one.slip;
    if (one.explained != other.explained) return one.explained > other.explained;
    if (one.exact != other.exact) return one.exact > other.exact;
    if (one.usual != other.usual) return one.usual;
    if (one.standing != other.standing) return one.standing > other.standing;
    return one.held > other.held;
}

}  // namespace jixiao::check
