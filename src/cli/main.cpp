// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "base/heap_tuning.hpp"
#include "cli/application.hpp"
#include "cli/language.hpp"
#include "cli/terminal.hpp"

int main(int argc, char** argv) {
    using namespace jixiao::cli;
    jixiao::keep_freed_memory();
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const auto environment = [](const char* name) -> const char* { return std::getenv(name); };
    Context context{.out = std::cout,
                    .error = std::cerr,
                    .language = choose_language(arguments, environment),
                    .out_columns = terminal_columns(Stream::out),
                    .error_columns = terminal_columns(Stream::error)};
    return static_cast<int>(run_application(arguments, context));
}
