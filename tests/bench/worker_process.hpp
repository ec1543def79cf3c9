// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <functional>

namespace jixiao::bench {

// A process of its own that does its job each time it is told to. Two of them show what two cores
// can give to work that shares nothing. To be made before the process has threads.
class WorkerProcess {
  public:
    // `make_job()` is called in the new process, once; what it returns is the job. Moves to the
    // core `index` further than that of this process.
    WorkerProcess(std::size_t index, const std::function<std::function<void()>()>& make_job);
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;
    ~WorkerProcess();

    void start() const;
    void wait() const;

  private:
    int commands_[2] = {-1, -1};
    int answers_[2] = {-1, -1};
    pid_t process_ = -1;
};

}  // namespace jixiao::bench
