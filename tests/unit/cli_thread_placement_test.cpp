// SPDX-License-Identifier: MIT
#include "cli/work/thread_placement.hpp"

#include <doctest/doctest.h>

#ifdef __linux__
#include <pthread.h>
#include <sched.h>

#include <future>
#include <thread>

using jixiao::cli::ThreadPlacement;

namespace {

cpu_set_t cores_of_this_thread() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    REQUIRE(sched_getaffinity(0, sizeof cores, &cores) == 0);
    return cores;
}

}  // namespace

TEST_CASE("a thread that was moved may run on every core that it might run on before") {
    const cpu_set_t before = cores_of_this_thread();
    for (const std::size_t threads : {1, 2, 1000}) {
        const ThreadPlacement placement(threads);
        for (const std::size_t index : {1, 2, 999}) {
            std::promise<void> moved;
            cpu_set_t after;
            std::thread thread([&] {
                moved.get_future().wait();
                after = cores_of_this_thread();
            });
            placement.move(thread.native_handle(), index);
            moved.set_value();
            thread.join();
            CHECK(CPU_EQUAL(&before, &after));
        }
    }
}

TEST_CASE("threads that must stay on one core stay there") {
    const cpu_set_t before = cores_of_this_thread();
    cpu_set_t here;
    CPU_ZERO(&here);
    CPU_SET(sched_getcpu(), &here);
    REQUIRE(sched_setaffinity(0, sizeof here, &here) == 0);
    ThreadPlacement(2).move(pthread_self(), 1);
    const cpu_set_t after = cores_of_this_thread();
    CHECK(CPU_EQUAL(&here, &after));
    REQUIRE(sched_setaffinity(0, sizeof before, &before) == 0);
}
#endif
