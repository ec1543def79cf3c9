// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "base/cell/row_height.hpp"
#include "base/file/memory_stream.hpp"

using namespace jixiao;

TEST_CASE("wrapped lines: Chinese breaks anywhere, Latin words do not") {
    CHECK(wrapped_lines("", 10) == 1);
    CHECK(wrapped_lines("一二三四五", 10) == 1);
    CHECK(wrapped_lines("一二三四五六", 10) == 2);
    CHECK(wrapped_lines("一\n\n二", 10) == 3);
    CHECK(wrapped_lines("aaaa bbbb cccc", 9) == 2);
    CHECK(wrapped_lines("aaaaaa bbbbbb", 9) == 2);
    CHECK(wrapped_lines("aaaaaaaaaaaaaaaaaaaaaaa", 10) == 3);
    CHECK(wrapped_lines("一二三四a", 9) == 1);
}

TEST_CASE("wrapped lines: a closing mark takes the character before it along") {
    CHECK(wrapped_lines("一二三四五，六七八", 10) == 2);
    // Five characters fit, but the comma may not begin the second line, so that there is a third.
    CHECK(wrapped_lines("一二三四五，六七八九", 10) == 3);
}

TEST_CASE("row heights grow with lines and font") {
    CHECK(text_room(20, 10.5) == doctest::Approx(20));
    CHECK(text_room(20, 21) == doctest::Approx(10));
    CHECK(lines_height(1, 11) == doctest::Approx(18));
    CHECK(lines_height(3, 10) == doctest::Approx(42.75));
}

TEST_CASE("a stream in memory is written, read again and overwritten") {
    std::FILE* const stream = open_memory_stream();
    REQUIRE(stream != nullptr);
    std::string text(100'000, 'a');
    CHECK(std::fwrite(text.data(), 1, text.size(), stream) == text.size());
    std::rewind(stream);
    std::string back(text.size() + 10, '-');
    CHECK(std::fread(back.data(), 1, back.size(), stream) == text.size());
    CHECK(back.starts_with(text));
    CHECK(std::fseek(stream, 10, SEEK_SET) == 0);
    CHECK(std::fputs("bc", stream) >= 0);
    CHECK(std::fflush(stream) == 0);
    CHECK(std::fseek(stream, -99'992, SEEK_END) == 0);
    CHECK(std::fgetc(stream) == 'a');
    CHECK(std::fgetc(stream) == 'a');
    CHECK(std::fgetc(stream) == 'b');
    CHECK(std::fseek(stream, 0, SEEK_END) == 0);
    CHECK(std::ftell(stream) == 100'000);
    CHECK(std::fclose(stream) == 0);
}
