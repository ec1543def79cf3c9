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

namespace jixiao::cli {

// Does `count` pieces of work on several threads, the calling one among them, and takes their
// results in order. Only a few results per thread wait at any time; their memory is used again and
// again, that of the last one taken first, because it is still in the cache.
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
          results_(threads_ == 1 ? 1 : threads_ * kWaitingPerThread),
          ready_(results_.size()) {
        for (Result& result : results_) free_.push_back(&result);
    }

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
    // Enough to go on with while the results that are due wait for the disk.
    static constexpr std::size_t kWaitingPerThread = 16;

    struct Piece {
        std::size_t index = 0;
        Result* result = nullptr;
    };

    template <class MakeWorker, class Take>
    void work(const MakeWorker& make_worker, const Take& take) noexcept {
        try {
            auto worker = make_worker();
            for (Piece piece; next(piece);) {
                worker(piece.index, *piece.result);
                hand_over(piece, take);
            }
        } catch (...) {
            fail();
        }
    }

    // The next index, once there is a free result for it.
    bool next(Piece& piece) {
        std::unique_lock lock(mutex_);
        if (started_ == count_) return false;
        piece.index = started_++;
        taken_one_.wait(lock, [&] { return stopped_ || piece.index < taken_ + results_.size(); });
        if (stopped_) return false;
        piece.result = free_.back();
        free_.pop_back();
        return true;
    }

    // Takes all results that are due, unless another thread is doing so: then it finds this one.
    template <class Take>
    void hand_over(const Piece& piece, const Take& take) {
        std::unique_lock lock(mutex_);
        ready(piece.index) = piece.result;
        if (taking_) return;
        taking_ = true;
        while (!stopped_ && ready(taken_) != nullptr) {
            const Piece due{taken_, std::exchange(ready(taken_), nullptr)};
            lock.unlock();
            take(due.index, *due.result);
            lock.lock();
            free_.push_back(due.result);
            ++taken_;
            taken_one_.notify_all();
        }
        taking_ = false;
    }

    // Called where an exception is being handled. The first one comes out.
    void fail() {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        stopped_ = true;
        taken_one_.notify_all();
    }

    Result*& ready(std::size_t index) { return ready_[index % ready_.size()]; }

    const std::size_t count_;
    const std::size_t threads_;
    std::vector<Result> results_;
    std::vector<Result*> ready_;  // those that wait to be taken, by their index
    std::vector<Result*> free_;   // the last one taken at the end
    std::mutex mutex_;
    std::condition_variable taken_one_;
    std::size_t started_ = 0;
    std::size_t taken_ = 0;
    bool taking_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace jixiao::cli
