// SPDX-License-Identifier: MIT
#include "worker_process.hpp"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

#include "cli/work/thread_placement.hpp"

namespace jixiao::bench {

WorkerProcess::WorkerProcess(std::size_t index,
                             const std::function<std::function<void()>()>& make_job) {
    const cli::ThreadPlacement placement(2);
    if (::pipe(commands_) != 0 || ::pipe(answers_) != 0 || (process_ = ::fork()) < 0) {
        throw std::runtime_error("no process for the comparison");
    }
    if (process_ != 0) return;
    ::close(commands_[1]);
    placement.move(::pthread_self(), index);
    const auto job = make_job();
    for (char command = 0; ::read(commands_[0], &command, 1) == 1;) {
        job();
        if (::write(answers_[1], &command, 1) != 1) break;
    }
    std::_Exit(0);
}

WorkerProcess::~WorkerProcess() {
    for (const int end : {commands_[0], commands_[1], answers_[0], answers_[1]}) ::close(end);
    ::waitpid(process_, nullptr, 0);
}

void WorkerProcess::start() const {
    if (::write(commands_[1], "s", 1) != 1) throw std::runtime_error("the process is gone");
}

void WorkerProcess::wait() const {
    char answer = 0;
    if (::read(answers_[0], &answer, 1) != 1) throw std::runtime_error("the process is gone");
}

}  // namespace jixiao::bench
