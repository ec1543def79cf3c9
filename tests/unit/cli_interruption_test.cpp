// SPDX-License-Identifier: MIT
#include "cli/work/interruption.hpp"

#include <doctest/doctest.h>

#include <csignal>

using jixiao::cli::InterruptionWatch;

TEST_CASE("the first interruption is remembered, and only while somebody watches") {
    for (const int signal : {SIGINT, SIGTERM}) {
        const InterruptionWatch watch;
        CHECK_FALSE(watch.interrupted());
        std::raise(signal);
        CHECK(watch.interrupted());
    }
    const InterruptionWatch next;
    CHECK_FALSE(next.interrupted());
}
