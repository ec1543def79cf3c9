// SPDX-License-Identifier: MIT
#include "cli/terminal/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/text/utf8.hpp"
#include "cli/command_line/phrases.hpp"
#include "cli/terminal/text_layout.hpp"

namespace jixiao::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kBetweenDrawings{100};
constexpr milliseconds kUntilEstimate{500};  // before that the rate says nothing
constexpr std::string_view kEraseLine = "\r\x1B[K";

std::string rate_and_rest(std::size_t done, std::size_t total, milliseconds elapsed,
                          Language language) {
    if (elapsed < kUntilEstimate || done == 0) return {};
    constexpr std::size_t kMillisecondsPerSecond = 1000;
    const auto spent = static_cast<std::size_t>(elapsed.count());
    const std::size_t rate = done * kMillisecondsPerSecond / spent;
    const std::size_t left = (total - std::min(done, total)) * spent / done;
    const std::size_t seconds = (left + kMillisecondsPerSecond - 1) / kMillisecondsPerSecond;
    return fmt::format(fmt::runtime(phrase(Phrase::progress_rate, language)), rate, seconds);
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, milliseconds elapsed,
                          std::string_view current, Language language, unsigned columns) {
    std::string line = fmt::format("[{}/{}]", done, total);
    const std::string rate = rate_and_rest(done, total, elapsed, language);
    if (!rate.empty()) line.append(" ").append(rate);
    line.append("  ");
    const std::size_t used = display_width(line);
    if (used < columns) line.append(shortened(current, columns - used));
    return shortened(line, columns);
}

Progress::Progress(Context& context, std::size_t total) : context_(context), total_(total) {}

Progress::~Progress() {
    clear();
}

void Progress::update(std::size_t done, std::string_view current) {
    if (context_.error_columns == 0) return;
    const Clock::time_point now = Clock::now();
    if (drawn_at_ && now - *drawn_at_ < kBetweenDrawings && done != total_) return;
    drawn_at_ = now;
    // The last column stays free: some terminals break the line when it is filled.
    const auto elapsed = std::chrono::duration_cast<milliseconds>(now - begin_);
    context_.error << kEraseLine
                   << progress_line(done, total_, elapsed, current, context_.language,
                                    context_.error_columns - 1)
                   << std::flush;
    visible_ = true;
}

void Progress::clear() {
    if (!visible_) return;
    context_.error << kEraseLine << std::flush;
    visible_ = false;
}

}  // namespace jixiao::cli
