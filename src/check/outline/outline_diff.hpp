// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/outline/form_outline.hpp"

namespace jixiao::check {

enum class ChangeKind : std::uint8_t { added, removed, renamed, moved, changed, count_ };

// One difference. Pointers lead into the outlines that were compared.
struct OutlineChange {
    ChangeKind kind = ChangeKind::changed;
    const OutlineItem* before = nullptr;  // nullptr: added
    const OutlineItem* after = nullptr;   // nullptr: removed
    std::string property;                 // of changed: which; the name itself: empty
    std::string old_text;
    std::string new_text;
    std::string head = {};  // of formulas and validations of one row: the column
    std::size_t alike = 0;  // of those of a head: rows and levels that changed so; 0: the only one
};

// What became of the items of `before`, section by section in the order of `after`. Items are the
// same when their keys are, first below the same parent, then anywhere; of the rest those of one
// parent whose names are alike are one renamed item. Both outlines must outlive the result.
std::vector<OutlineChange> compare(const FormOutline& before, const FormOutline& after);

}  // namespace jixiao::check
