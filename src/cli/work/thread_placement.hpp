// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <thread>

namespace jixiao::cli {

// Where the threads of one piece of work start. Some systems start a thread on the core of the one
// that made it, though others are idle, and take a tenth of a second to move it: as long as a
// thousand forms take. Made by the thread that makes the others.
class ThreadPlacement {
  public:
    explicit ThreadPlacement(std::size_t threads);

    // Called for the thread `index` (from 1) of those made, as soon as it is made: else it may have
    // to wait until its maker rests. It goes on on a core of its own, if there are as many threads
    // as cores, and the system may move it from there as it likes. With fewer threads the choice
    // of cores is the system's; elsewhere than on Linux nothing happens.
    void move(std::thread::native_handle_type thread, std::size_t index) const;

  private:
    std::size_t threads_;
    int first_core_ = -1;  // where the making thread was
};

}  // namespace jixiao::cli
