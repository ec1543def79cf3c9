// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "base/finding/finding.hpp"
#include "mapping/mapping.hpp"
#include "model/submission.hpp"

namespace jixiao::check {

// Recomputes every figure of a submission by the rules of its mappings and adds what disagrees to
// the findings of its forms. Made once, used by all threads; the mapping set must outlive it.
class Checker {
  public:
    // Throws mapping::MappingErrors when rules cannot be used.
    explicit Checker(const mapping::MappingSet& mappings);
    ~Checker();

    void operator()(Submission& submission) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// What is wrong with the rules of the mappings, with file, line and column; empty if nothing is.
std::vector<Finding> check_rules(const mapping::MappingSet& mappings);

}  // namespace jixiao::check
