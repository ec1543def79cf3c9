// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "base/text/json_text.hpp"

using namespace jixiao;

namespace {

std::string json(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

}  // namespace

TEST_CASE("JSON strings escape what must be and keep the rest") {
    CHECK(json("") == R"("")");
    CHECK(json("绩效 ≥2(个) 😀") == R"("绩效 ≥2(个) 😀")");
    CHECK(json("a\"b\\c/d") == R"("a\"b\\c/d")");
    CHECK(json("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    CHECK(json(std::string_view("\x00\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
    const std::string mark = "\xEF\xBF\xBD";
    CHECK(json("a\xFFz") == "\"a" + mark + "z\"");
    CHECK(json("\xE7\xBB") == "\"" + mark + mark + "\"");             // cut off
    CHECK(json("\xC0\x80") == "\"" + mark + mark + "\"");             // overlong
    CHECK(json("\xE0\x9F\x80") == "\"" + mark + mark + mark + "\"");  // overlong
    CHECK(json("\xED\xA0\x80") == "\"" + mark + mark + mark + "\"");  // surrogate
    CHECK(json("\xF0\x8F\x80\x80") == "\"" + mark + mark + mark + mark + "\"");
    CHECK(json("\xF4\x90\x80\x80") == "\"" + mark + mark + mark + mark + "\"");
    CHECK(json("\xF0\x9F\x98\x80") == "\"😀\"");
}
