// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <csignal>

namespace jixiao::cli {

// While it lives, the first interruption by the user (Ctrl-C) or request to end does not kill the
// program but is remembered, so that the run can stop in order and leave nothing half-written
// behind; the second one kills. One at a time.
class InterruptionWatch {
  public:
    InterruptionWatch();
    ~InterruptionWatch();
    InterruptionWatch(const InterruptionWatch&) = delete;
    InterruptionWatch& operator=(const InterruptionWatch&) = delete;

    [[nodiscard]] bool interrupted() const;

  private:
    static constexpr std::array kSignals{SIGINT, SIGTERM};

    std::array<void (*)(int), kSignals.size()> former_{};
};

}  // namespace jixiao::cli
