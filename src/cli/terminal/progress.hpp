// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace jixiao::cli {

// The state of a run as one line of at most `columns` columns:
// "[37/2000] 412/s, 5 s left  二局/自评表.xlsx".
std::string progress_line(std::size_t done, std::size_t total, std::chrono::milliseconds elapsed,
                          std::string_view current, Language language, unsigned columns);

// Keeps one line at the bottom of the terminal behind `context.error` up to date; where there is no
// terminal nothing is written. Everything else that may reach the same terminal must be announced
// with clear().
class Progress {
  public:
    Progress(Context& context, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // `current` is the file that was just read. Draws only a few times a second.
    void update(std::size_t done, std::string_view current);
    // Takes the line away until the next update.
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    Context& context_;
    std::size_t total_;
    Clock::time_point begin_ = Clock::now();
    std::optional<Clock::time_point> drawn_at_;
    bool visible_ = false;
};

}  // namespace jixiao::cli
