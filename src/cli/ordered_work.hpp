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

// Does `count` pieces of work on several threads and takes their results in order on the calling
// one. Only a few results per thread wait at any time; their memory is used again and again.
//
// `make_worker()` is called once on each thread and gives a function (index, Result&) that
// overwrites the result. `take(index, Result&)` is called for 0, 1, 2 …. What either of them throws
// ends the work and comes out of here.
template <class Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t count, std::size_t threads)
        : count_(count),
          threads_(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1))),
          slots_(threads_ * kWaitingPerThread) {}

    template <class MakeWorker, class Take>
    void run(const MakeWorker& make_worker, const Take& take) {
        if (threads_ == 1) return run_here(make_worker, take);
        std::vector<std::jthread> threads;
        try {
            for (std::size_t i = 0; i < threads_; ++i) {
                threads.emplace_back([&] { work(make_worker); });
            }
            for (std::size_t i = 0; i < count_; ++i) {
                Slot& slot = slots_[i % slots_.size()];
                wait_for(slot);
                take(i, slot.result);
                give_back(slot);
            }
        } catch (...) {
            stop();
            throw;
        }
    }

  private:
    static constexpr std::size_t kWaitingPerThread = 16;

    struct Slot {
        Result result;
        bool ready = false;
    };

    // One thread needs no handing over.
    template <class MakeWorker, class Take>
    void run_here(const MakeWorker& make_worker, const Take& take) {
        auto worker = make_worker();
        Result& result = slots_.front().result;
        for (std::size_t i = 0; i < count_; ++i) {
            worker(i, result);
            take(i, result);
        }
    }

    template <class MakeWorker>
    void work(const MakeWorker& make_worker) noexcept {
        try {
            auto worker = make_worker();
            for (std::size_t i = 0; next(i);) {
                Slot& slot = slots_[i % slots_.size()];
                worker(i, slot.result);
                const std::lock_guard lock(mutex_);
                slot.ready = true;
                if (i == taken_) ready_.notify_one();
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            stopped_ = true;
            free_.notify_all();
            ready_.notify_one();
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

    void wait_for(Slot& slot) {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [&] { return slot.ready || failure_; });
        if (!slot.ready) std::rethrow_exception(failure_);
    }

    void give_back(Slot& slot) {
        const std::lock_guard lock(mutex_);
        slot.ready = false;
        ++taken_;
        free_.notify_all();
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        free_.notify_all();
    }

    const std::size_t count_;
    const std::size_t threads_;
    std::vector<Slot> slots_;
    std::mutex mutex_;
    std::condition_variable ready_;  // the result that is due has come
    std::condition_variable free_;   // a slot can be used again
    std::size_t started_ = 0;
    std::size_t taken_ = 0;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace jixiao::cli
