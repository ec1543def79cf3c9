// SPDX-License-Identifier: MIT
#include "cli/terminal/terminal_text.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <sstream>
#include <string>
#include <string_view>

using jixiao::cli::TerminalText;

namespace {

// Once in one piece, once byte by byte: what a terminal is sent must not depend on that.
std::string shown(std::string_view text) {
    std::ostringstream whole;
    std::ostringstream bytes;
    {
        TerminalText filter(*whole.rdbuf());
        std::ostream(&filter) << text;
        TerminalText slow(*bytes.rdbuf());
        std::ostream out(&slow);
        for (const char byte : text) out << byte;
    }
    CHECK(whole.str() == bytes.str());
    return whole.str();
}

}  // namespace

TEST_CASE("text, tabs, line breaks and the erasing of a line reach the terminal as they are") {
    CHECK(shown("项目资金\n（万元）\t95%\r\n") == "项目资金\n（万元）\t95%\r\n");
    CHECK(shown("\r\x1B[K[3/9] a.xlsx") == "\r\x1B[K[3/9] a.xlsx");
    CHECK(shown("\u00A0\u00B7é") == "\u00A0\u00B7é");
    CHECK(shown("Â") == "Â");
}

TEST_CASE("control characters of foreign texts do not reach the terminal") {
    CHECK(shown("\x1B]0;title\x07") == "\uFFFD]0;title\uFFFD");
    CHECK(shown("\x1B[2J") == "\uFFFD[2J");
    CHECK(shown("\x1B\x1B[K") == "\uFFFD\x1B[K");
    CHECK(shown("\x1B[") == "\uFFFD[");
    CHECK(shown("a\x08\x7F") == "a\uFFFD\uFFFD");
    CHECK(shown("\u009B31m") == "\uFFFD31m");
}
