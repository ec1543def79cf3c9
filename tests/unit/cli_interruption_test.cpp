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

TEST_CASE("a reader that goes away does not end a watched run") {
    const auto former = std::signal(SIGPIPE, SIG_DFL);
    {
        const InterruptionWatch watch;
        std::raise(SIGPIPE);
        CHECK_FALSE(watch.interrupted());
    }
    CHECK((std::signal(SIGPIPE, former) == SIG_DFL));
}
