// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <optional>

#include "base/finding/finding.hpp"

namespace jixiao::cli {

// Does the work on one input. What ends it is a finding about that input, never the end of the run.
template <class Work>
std::optional<Finding> refusal_of(const Work& work) {
    try {
        work();
        return std::nullopt;
    } catch (const Error& error) {
        return error.finding();
    } catch (const std::exception& error) {
        return Finding{Code::internal, {}, {}, {}, {}, {{"detail", error.what()}}};
    }
}

}  // namespace jixiao::cli
