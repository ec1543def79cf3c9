// SPDX-License-Identifier: MIT
#include "cli/work/ordered_work.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>

using jixiao::cli::OrderedWork;

namespace {

std::string joined(std::size_t count, std::size_t threads) {
    std::string out;
    OrderedWork<std::string> work(count, threads);
    work.run(
        [] {
            return [](std::size_t index, std::string& result) {
                // Uneven pieces, so that threads overtake each other.
                if (index % 7 == 0) std::this_thread::yield();
                result = std::to_string(index);
            };
        },
        [&](std::size_t, std::string& result) { out.append(result).push_back(','); });
    return out;
}

}  // namespace

TEST_CASE("results come in order for any number of threads") {
    const std::string one = joined(2000, 1);
    CHECK(one.ends_with(",1998,1999,"));
    CHECK(joined(2000, 2) == one);
    CHECK(joined(2000, 9) == one);
    CHECK(joined(0, 3).empty());
    CHECK(joined(1, 8) == "0,");
}

TEST_CASE("only a few results wait, however many there are") {
    std::atomic<std::size_t> made{0};
    std::size_t most_ahead = 0;
    OrderedWork<int> work(10'000, 2);
    work.run([&] { return [&](std::size_t, int&) { ++made; }; },
             [&](std::size_t index, int&) { most_ahead = std::max(most_ahead, made - index); });
    CHECK(most_ahead <= 2 * 64);
}

TEST_CASE("a failure ends the work and comes out") {
    const auto run = [](bool worker_fails, bool taker_fails) {
        OrderedWork<int> work(1000, 3);
        work.run(
            [&] {
                return [=](std::size_t index, int&) {
                    if (worker_fails && index == 500) throw std::runtime_error("worker");
                };
            },
            [=](std::size_t index, int&) {
                if (taker_fails && index == 400) throw std::runtime_error("taker");
            });
    };
    CHECK_THROWS_WITH(run(true, false), "worker");
    CHECK_THROWS_WITH(run(false, true), "taker");
    CHECK_NOTHROW(run(false, false));
}

TEST_CASE("a worker that cannot be made is a failure, not a deadlock") {
    OrderedWork<int> work(10, 2);
    const auto make = []() -> void (*)(std::size_t, int&) { throw std::runtime_error("make"); };
    CHECK_THROWS_WITH(work.run(make, [](std::size_t, int&) {}), "make");
}

TEST_CASE("results are taken one at a time, whichever thread does it") {
    std::atomic<int> inside{0};
    bool alone = true;
    std::size_t taken = 0;
    OrderedWork<std::size_t> work(5000, 4);
    work.run([] { return [](std::size_t index, std::size_t& result) { result = index; }; },
             [&](std::size_t index, std::size_t& result) {
                 alone = alone && ++inside == 1 && result == index;
                 ++taken;
                 if (index % 50 == 0) std::this_thread::yield();
                 --inside;
             });
    CHECK(alone);
    CHECK(taken == 5000);
}
