// SPDX-License-Identifier: MIT
#include "cli/work/thread_placement.hpp"

#ifdef __linux__
#include <pthread.h>
#include <sched.h>

namespace jixiao::cli {
namespace {

// The `index`-th core after `first` among `cores`, which holds `count`, in a circle.
int core_after(const cpu_set_t& cores, int count, int first, std::size_t index) {
    int core = first;
    for (std::size_t steps = index % static_cast<std::size_t>(count); steps > 0; --steps) {
        do {
            core = (core + 1) % CPU_SETSIZE;
        } while (!CPU_ISSET(core, &cores));
    }
    return core;
}

}  // namespace

ThreadPlacement::ThreadPlacement(std::size_t threads)
    : threads_(threads), first_core_(threads > 1 ? sched_getcpu() : -1) {}

void ThreadPlacement::move(std::thread::native_handle_type thread, std::size_t index) const {
    cpu_set_t cores;
    if (first_core_ < 0 || pthread_getaffinity_np(thread, sizeof cores, &cores) != 0) return;
    const int count = CPU_COUNT(&cores);
    if (count < 2 || threads_ < static_cast<std::size_t>(count)) return;
    cpu_set_t chosen;
    CPU_ZERO(&chosen);
    CPU_SET(core_after(cores, count, first_core_, index), &chosen);
    if (pthread_setaffinity_np(thread, sizeof chosen, &chosen) == 0) {
        pthread_setaffinity_np(thread, sizeof cores, &cores);
    }
}

}  // namespace jixiao::cli

#else

namespace jixiao::cli {

ThreadPlacement::ThreadPlacement(std::size_t threads) : threads_(threads) {}

void ThreadPlacement::move(std::thread::native_handle_type /*thread*/,
                           std::size_t /*index*/) const {}

}  // namespace jixiao::cli

#endif
