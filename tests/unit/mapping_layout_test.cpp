// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "mapping/parse/layout_parser.hpp"
#include "support/mapping_complaints.hpp"

using namespace jixiao;
using namespace jixiao::mapping;

TEST_CASE("columns are written as letters") {
    CHECK(parse_columns("D") == ColumnSpan{3, 3});
    CHECK(parse_columns("B:E") == ColumnSpan{1, 4});
    CHECK(parse_columns("AA:AB") == ColumnSpan{26, 27});
    CHECK(to_string(ColumnSpan{1, 4}) == "B:E");
    CHECK(to_string(ColumnSpan{3, 3}) == "D");
    for (const char* wrong : {"", ":", "E:B", "B:", "1", "B2", "甲", "ZZZ", "A:B:C"}) {
        CAPTURE(wrong);
        CHECK(!parse_columns(wrong));
    }
}

TEST_CASE("a layout that says nothing wrong is not complained about") {
    CHECK(test::complaints(test::with_more("[layout]\nwidths = [10, \"8.5\"]\n")).empty());
}

TEST_CASE("a layout's mistakes are told with their place") {
    const std::string told = test::complaints(test::with_more("[layout]\nsheat = \"表\"\n"));
    CHECK(told.find("unknown key “sheat”") != std::string::npos);
    CHECK(told.find("did you mean “sheet”?") != std::string::npos);
    const std::string size = test::complaints(test::with_more("[layout]\nsize = 1000\n"));
    CHECK(size.find("the size 1000 is not possible") != std::string::npos);
}

TEST_CASE("a part that names nothing of the form is told") {
    const std::string told =
        test::complaints(test::with_more("[layout]\n[[layout.part]]\nblock = \"nothing\"\n"));
    CHECK(told.find("“nothing” is not allowed here") != std::string::npos);
}
