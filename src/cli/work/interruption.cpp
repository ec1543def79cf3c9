// SPDX-License-Identifier: MIT
#include "cli/work/interruption.hpp"

#include <atomic>
#include <csignal>

namespace jixiao::cli {
namespace {

// A signal handler reaches nothing but static objects.
std::atomic<bool> g_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void remember(int signal) {
    g_interrupted = true;
    std::signal(signal, SIG_DFL);
}

}  // namespace

InterruptionWatch::InterruptionWatch() {
    g_interrupted = false;
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        former_[i] = std::signal(kSignals[i], remember);
        // A program that was told to ignore interruptions (nohup) goes on ignoring them.
        if (former_[i] == SIG_IGN) std::signal(kSignals[i], SIG_IGN);
    }
#ifdef SIGPIPE
    former_of_pipes_ = std::signal(SIGPIPE, SIG_IGN);
#endif
}

InterruptionWatch::~InterruptionWatch() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        if (former_[i] != SIG_ERR) std::signal(kSignals[i], former_[i]);
    }
#ifdef SIGPIPE
    if (former_of_pipes_ != SIG_ERR) std::signal(SIGPIPE, former_of_pipes_);
#endif
}

bool InterruptionWatch::interrupted() const {
    return g_interrupted;
}

}  // namespace jixiao::cli
