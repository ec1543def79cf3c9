// SPDX-License-Identifier: MIT
#include "base/file/file_name.hpp"

#include <doctest/doctest.h>

using namespace jixiao;

TEST_CASE("names of units become names of files") {
    CHECK(as_file_name("成都市市场监督管理局") == "成都市市场监督管理局");
    CHECK(as_file_name("甲/乙：局") == "甲_乙：局");
    CHECK(as_file_name("a\\b:c*d?e\"f<g>h|i") == "a_b_c_d_e_f_g_h_i");
    CHECK(as_file_name("  局. ") == "局");
    CHECK(as_file_name("行\n行\x7F") == "行_行_");
}

TEST_CASE("no name leads out of its folder or is none at all") {
    for (const char* text : {"", ".", "..", " . "}) CHECK(as_file_name(text) == "_");
    CHECK(as_file_name("../秘密") == "_秘密");
    CHECK(as_file_name("\xff\xfe") == "__");
}

TEST_CASE("names that Windows keeps get a sign in front") {
    CHECK(as_file_name("con") == "_con");
    CHECK(as_file_name("LPT1.x") == "_LPT1.x");
    CHECK(as_file_name("COM") == "COM");
    CHECK(as_file_name("console") == "console");
}

TEST_CASE("a long name is cut between two characters") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "局";
    CHECK(as_file_name(text).size() == 198);
}
