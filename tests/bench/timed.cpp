// SPDX-License-Identifier: MIT
#include "timed.hpp"

#include <algorithm>
#include <cstdio>

#include "clocks.hpp"

namespace jixiao::bench {

void measure(std::vector<Timed> all, double (*now)(), int rounds) {
    for (int round = 0; round <= rounds; ++round) {  // the first one only warms up
        for (Timed& timed : all) {
            timed.prepare();
            const double before = now();
            timed.run();
            if (round == 0) continue;
            timed.seconds.push_back(now() - before);
            timed.ratios.push_back(timed.seconds.back() / all.front().seconds.back());
        }
    }
    for (const Timed& timed : all) {
        const double best = *std::min_element(timed.seconds.begin(), timed.seconds.end());
        std::printf("  %-26s %8.1f ms   %5.2f   best %8.1f ms\n", timed.name,
                    median(timed.seconds) * 1e3, median(timed.ratios), best * 1e3);
    }
}

}  // namespace jixiao::bench
