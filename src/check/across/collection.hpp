// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/finding/finding.hpp"
#include "check/roster/roster.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"

namespace jixiao::check {

// What the checks across files need of one submission, independent of it.
struct Facts;

// One form among all inputs.
struct FormNumber {
    std::uint32_t input = 0;
    std::uint32_t form = 0;  // place among the forms of its submission
    auto operator<=>(const FormNumber&) const = default;
};

// Checks of a whole collection: figures that several forms state, units that are missing, unknown
// or there twice. facts_of may be called by any thread, add and finish by one.
class Collection {
  public:
    // Both must outlive it. Throws mapping::MappingErrors when rules cannot be used.
    Collection(const mapping::MappingSet& mappings, const Roster& roster);
    ~Collection();

    // `input`: the number of the submission's input.
    [[nodiscard]] std::shared_ptr<const Facts> facts_of(const Submission& submission,
                                                        std::uint32_t input) const;
    // In the order of the files.
    void add(const std::shared_ptr<const Facts>& facts);
    // Every finding names its file, sheet and cell; sorted by the order of the files. A unit of the
    // roster that sent nothing has no file.
    std::vector<Finding> finish();
    // Forms that the same unit sent again, sorted: of those with the same unit, form and project
    // the highest revision counts, else the first in the order of the files.
    [[nodiscard]] std::vector<FormNumber> superseded() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::check
