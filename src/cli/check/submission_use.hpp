// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "check/across/collection.hpp"
#include "cli/import/import_result.hpp"
#include "model/submission.hpp"

namespace jixiao::cli {

// What a run does with every submission besides checking it.
class SubmissionUse {
  public:
    virtual ~SubmissionUse() = default;

    // On any thread, with the number of the input. What it returns is then called input by input.
    virtual std::function<void()> take(const Submission& submission, std::uint32_t input) = 0;
    // Behind the last one: what is to be told about all of them. `superseded`: forms that others
    // stand for, see check::Collection.
    virtual std::vector<Finding> finish(const std::vector<FileResult>& files,
                                        const std::vector<check::FormNumber>& superseded) = 0;
};

}  // namespace jixiao::cli
