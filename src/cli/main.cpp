// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/process/heap_tuning.hpp"
#include "cli/application.hpp"
#include "cli/command_line/language.hpp"
#include "cli/terminal/terminal.hpp"
#include "cli/terminal/terminal_text.hpp"

namespace {

using namespace jixiao::cli;

// A terminal's stream with a filter in front of it, for as long as the object lives.
class Filtered {
  public:
    Filtered(std::ostream& stream, unsigned columns) : stream_(stream), former_(stream.rdbuf()) {
        if (columns == 0) return;
        filter_ = std::make_unique<TerminalText>(*former_);
        stream_.rdbuf(filter_.get());
    }
    Filtered(const Filtered&) = delete;
    Filtered& operator=(const Filtered&) = delete;
    ~Filtered() { stream_.rdbuf(former_); }

  private:
    std::ostream& stream_;
    std::streambuf* former_;
    std::unique_ptr<TerminalText> filter_;
};

}  // namespace

int main(int argc, char** argv) {
    jixiao::keep_freed_memory();
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const auto environment = [](const char* name) -> const char* { return std::getenv(name); };
    Context context{.out = std::cout,
                    .error = std::cerr,
                    .language = choose_language(arguments, environment),
                    .out_columns = terminal_columns(Stream::out),
                    .error_columns = terminal_columns(Stream::error)};
    const Filtered out(std::cout, context.out_columns);
    const Filtered error(std::cerr, context.error_columns);
    return static_cast<int>(run_application(arguments, context));
}
