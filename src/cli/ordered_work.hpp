// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace jixiao::cli {

// Does `count` pieces of work on several threads, the calling one among them, and takes their
// results in order. Only a few results per thread wait at any time; their memory is used again and
// again.
//
// `make_worker()` is called once on each thread and gives a function (index, Result&) that
// overwrites the result. `take(index, Result&)` is called for 0, 1, 2 …, never twice at a time, on
// whichever thread has the result that is due: so no thread waits for another to take, or be woken
// to. What either of them throws ends the work and comes out of here.
template <class Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t count, std::size_t threads)
        : count_(count),
          threads_(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1))),
          slots_(threads_ == 1 ? 1 : threads_ * kWaitingPerThread) {}

    template <class MakeWorker, class Take>
    void run(const MakeWorker& make_worker, const Take& take) {
        {
            std::vector<std::jthread> others;
            try {
                for (std::size_t i = 1; i < threads_; ++i) {
                    others.emplace_back([&] { work(make_worker, take); });
                }
            } catch (...) {
                fail();
            }
            work(make_worker, take);
        }
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    static constexpr std::size_t kWaitingPerThread = 16;

    struct Slot {
        Result result;
        bool ready = false;
    };

    template <class MakeWorker, class Take>
    void work(const MakeWorker& make_worker, const Take& take) noexcept {
        try {
            auto worker = make_worker();
            for (std::size_t i = 0; next(i);) {
                worker(i, slot(i).result);
                hand_over(i, take);
            }
        } catch (...) {
            fail();
        }
    }

    // The next index, once the slot it will use is free.
    bool next(std::size_t& index) {
        std::unique_lock lock(mutex_);
        if (started_ == count_) return false;
        index = started_++;
        free_.wait(lock, [&] { return stopped_ || index < taken_ + slots_.size(); });
        return !stopped_;
    }

    // Takes all results that are due, unless another thread is doing so: then it finds this one.
    template <class Take>
    void hand_over(std::size_t index, const Take& take) {
        std::unique_lock lock(mutex_);
        slot(index).ready = true;
        if (taking_) return;
        taking_ = true;
        while (!stopped_ && slot(taken_).ready) {
            const std::size_t due = taken_;
            lock.unlock();
            take(due, slot(due).result);
            lock.lock();
            slot(due).ready = false;
            ++taken_;
            free_.notify_all();
        }
        taking_ = false;
    }

    // Called where an exception is being handled. The first one comes out.
    void fail() {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        stopped_ = true;
        free_.notify_all();
    }

    Slot& slot(std::size_t index) { return slots_[index % slots_.size()]; }

    const std::size_t count_;
    const std::size_t threads_;
    std::vector<Slot> slots_;
    std::mutex mutex_;
    std::condition_variable free_;  // a slot can be used again
    std::size_t started_ = 0;
    std::size_t taken_ = 0;
    bool taking_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace jixiao::cli
