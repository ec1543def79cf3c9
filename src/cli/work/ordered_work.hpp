// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/process/heap_tuning.hpp"
#include "cli/work/thread_placement.hpp"

namespace jixiao::cli {

// Does `count` pieces of work on several threads, the calling one among them, and takes their
// results in order. Only a few results per thread wait at any time; their memory is used again and
// again by the same thread, that of the last one taken first, because its cache still holds it.
//
// `make_worker()` is called once on each thread and gives a function (index, Result&) that
// overwrites the result. `take(index, Result&)` is called for 0, 1, 2 …, never twice at a time, on
// the thread that made the result, or on another when too many wait: so no thread waits for another
// to take, or be woken to. What either of them throws ends the work and comes out of here.
template <class Result>
class OrderedWork {
  public:
    OrderedWork(std::size_t count, std::size_t threads)
        : count_(count),
          threads_(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1))),
          per_thread_(threads_ == 1 ? 1 : kWaitingPerThread),
          results_(threads_ * per_thread_),
          ready_(results_.size()),
          free_(threads_) {
        for (std::size_t i = 0; i < results_.size(); ++i) {
            free_[i / per_thread_].push_back(&results_[i]);
        }
    }

    template <class MakeWorker, class Take>
    void run(const MakeWorker& make_worker, const Take& take) {
        {
            const ThreadPlacement placement(threads_);
            std::vector<std::jthread> others;
            try {
                for (std::size_t i = 1; i < threads_; ++i) {
                    others.emplace_back([&, i] {
                        grow_heap_of_thread();
                        work(i, make_worker, take);
                    });
                    placement.move(others.back().native_handle(), i);
                }
            } catch (...) {
                fail();
            }
            work(0, make_worker, take);
        }
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    // Enough to go on with while the results that are due wait for the disk.
    static constexpr std::size_t kWaitingPerThread = 16;

    struct Piece {
        std::size_t index = 0;
        std::size_t thread = 0;
        Result* result = nullptr;
    };

    template <class MakeWorker, class Take>
    void work(std::size_t thread, const MakeWorker& make_worker, const Take& take) noexcept {
        try {
            auto worker = make_worker();
            for (Piece piece{.thread = thread}; next(piece);) {
                worker(piece.index, *piece.result);
                hand_over(piece, take);
            }
        } catch (...) {
            fail();
        }
    }

    // The next index, once the thread has a free result for it.
    bool next(Piece& piece) {
        std::unique_lock lock(mutex_);
        auto& free = free_[piece.thread];
        taken_one_.wait(lock, [&] { return stopped_ || started_ == count_ || !free.empty(); });
        if (stopped_ || started_ == count_) return false;
        piece.index = started_++;
        piece.result = free.back();
        free.pop_back();
        return true;
    }

    // Takes the results that are due, unless another thread is doing so: then it finds this one.
    template <class Take>
    void hand_over(const Piece& piece, const Take& take) {
        std::unique_lock lock(mutex_);
        ready(piece.index) = piece;
        ++waiting_;
        if (taking_) return;
        taking_ = true;
        while (!stopped_ && is_for(piece.thread, ready(taken_))) {
            const Piece due = std::exchange(ready(taken_), {});
            lock.unlock();
            take(due.index, *due.result);
            lock.lock();
            free_[due.thread].push_back(due.result);
            ++taken_;
            --waiting_;
            taken_one_.notify_all();
        }
        taking_ = false;
    }

    // Is there a result, and should the thread take it? That of another thread lies in the cache of
    // another core, and that thread will soon be here itself, if it has not gone home.
    bool is_for(std::size_t thread, const Piece& due) const {
        if (due.result == nullptr) return false;
        return due.thread == thread || started_ == count_ || waiting_ > results_.size() / 4;
    }

    // Called where an exception is being handled. The first one comes out.
    void fail() {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        stopped_ = true;
        taken_one_.notify_all();
    }

    Piece& ready(std::size_t index) { return ready_[index % ready_.size()]; }

    const std::size_t count_;
    const std::size_t threads_;
    const std::size_t per_thread_;
    std::vector<Result> results_;
    std::vector<Piece> ready_;                // those that wait to be taken, by their index
    std::vector<std::vector<Result*>> free_;  // of each thread; the last one taken at the end
    std::mutex mutex_;
    std::condition_variable taken_one_;
    std::size_t started_ = 0;
    std::size_t taken_ = 0;
    std::size_t waiting_ = 0;
    bool taking_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace jixiao::cli
