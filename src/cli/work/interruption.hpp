// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <csignal>

namespace jixiao::cli {

// While it lives, the first interruption by the user (Ctrl-C) or request to end does not kill the
// program but is remembered, so that the run can stop in order and leave nothing half-written
// behind; the second one kills. A reader of what is printed that goes away (| head) does not kill
// the program either: what it writes to that reader fails. One at a time.
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
    void (*former_of_pipes_)(int) = SIG_ERR;
};

}  // namespace jixiao::cli
