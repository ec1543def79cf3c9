// SPDX-License-Identifier: MIT
#include "cli/command_line/help_printer.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace jixiao;

TEST_CASE("the list of codes has every code with its meaning and advice") {
    std::ostringstream out;
    cli::print_codes(out, Language::zh, 0);
    const std::string page = out.str();
    CHECK(page.find("\nJX0104 file.empty (错误)\n  文件是空的：{file}\n"
                    "  请重新保存或重新索取该文件。\n") != std::string::npos);
    for (const CatalogueEntry& entry : catalogue()) {
        CHECK_MESSAGE(
            page.find(std::string(entry.id) + " " + std::string(entry.name)) != std::string::npos,
            entry.name);
    }
}
