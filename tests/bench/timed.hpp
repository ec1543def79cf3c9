// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

namespace jixiao::bench {

struct Timed {
    const char* name;
    std::function<void()> run;
    std::function<void()> prepare = [] {};  // not measured
    std::vector<double> seconds = {};
    std::vector<double> ratios = {};  // to the first one of the same round
};

// Runs all of them one after the other in each round, so that all see the same machine, and prints
// the median time and ratio of each, and its best time: what the machine gives undisturbed.
void measure(std::vector<Timed> all, double (*now)(), int rounds);

}  // namespace jixiao::bench
