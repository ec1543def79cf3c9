// SPDX-License-Identifier: MIT
#include "xlsx/formula/shared_formulas.hpp"

#include "xlsx/formula/formula_text.hpp"

namespace jixiao::xlsx {

std::string SharedFormulas::of(std::uint32_t group, CellRef at, std::string_view text) {
    if (!text.empty()) {
        groups_[group] = {at, std::string(text)};
        return std::string(text);
    }
    const auto first = groups_.find(group);
    if (first == groups_.end()) return {};
    const CellRef from = first->second.at;
    return shifted_formula(first->second.text, std::int64_t{at.row} - from.row,
                           std::int64_t{at.column} - from.column);
}

}  // namespace jixiao::xlsx
