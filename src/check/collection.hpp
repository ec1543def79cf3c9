// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "check/roster.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"

namespace jixiao::check {

// What the checks across files need of one submission, independent of it.
struct Facts;

// Checks of a whole collection: figures that several forms state, units that are missing, unknown
// or there twice. facts_of may be called by any thread, add and finish by one.
class Collection {
  public:
    // Both must outlive it. Throws mapping::MappingErrors when rules cannot be used.
    Collection(const mapping::MappingSet& mappings, const Roster& roster);
    ~Collection();

    [[nodiscard]] std::shared_ptr<const Facts> facts_of(const Submission& submission) const;
    // In the order of the files.
    void add(const std::shared_ptr<const Facts>& facts);
    // Every finding names its file, sheet and cell; sorted by the order of the files. A unit of the
    // roster that sent nothing has no file.
    std::vector<Finding> finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jixiao::check
