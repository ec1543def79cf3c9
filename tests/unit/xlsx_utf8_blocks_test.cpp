// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "xlsx/xml/text_encoding.hpp"
#include "xlsx/xml/text_scan.hpp"
#include "xlsx/xml/utf8_blocks.hpp"

namespace {

using namespace jixiao::xlsx;
using std::string_literals::operator""s;

const std::string kFillers[] = {"a", "é", "绩", "😀"};

// `middle` between two runs of one character, in front of it `before` bytes of ASCII; with the
// padding that scanners may read.
std::string around(const std::string& middle, std::size_t before, const std::string& filler) {
    std::string text(before, '-');
    for (std::size_t i = 0; i < 20; ++i) text += filler;
    text += middle;
    for (std::size_t i = 0; i < 40; ++i) text += filler;
    return text;
}

TextCheck check(const std::string& text) {
    const std::string padded = text + std::string(kScanPadding, '\0');
    return check_utf8(std::string_view(padded).substr(0, text.size()));
}

TEST_CASE("a fault is found in every place of a block, and nothing behind it is called sound") {
    const std::string faults[] = {"\x80",
                                  "\xBF\xBF",
                                  "\xC0\x80",
                                  "\xC1\xBF",
                                  "\xE0\x80\x80",
                                  "\xE0\x9F",
                                  "\xED\xA0\x80",
                                  "\xED\xBF\xBF",
                                  "\xF0\x80\x80\x80",
                                  "\xF0\x8F\xBF\xBF",
                                  "\xF5\x80",
                                  "\xF8\x88\x80",
                                  "\xF4\x90\x80\x80",
                                  "\xFF",
                                  "\xFE",
                                  "\xC3|",
                                  "\xE7\xBB|",
                                  "\xF0\x9F\x98|",
                                  "\xE7|",
                                  "\0"s,
                                  "\x01",
                                  "\x1F",
                                  "\x0B"};
    for (const std::string& filler : kFillers) {
        for (const std::string& fault : faults) {
            for (std::size_t before = 0; before < 33; ++before) {
                const std::size_t place = before + 20 * filler.size();
                const std::string text = around(fault, before, filler);
                CHECK(check(text).valid == place);
                CHECK(check(text).fault != TextFault::none);
                CHECK(sound_blocks(text) <= place);
            }
        }
    }
}

TEST_CASE("what is right passes in every place, at the limits of each length too") {
    const std::string right[] = {"\t\r\n",     " ",          "~",      "\x7F",   "\u0080",
                                 "\u07FF",     "\u0800",     "\uD7FF", "\uE000", "\uFFFF",
                                 "\U00010000", "\U0010FFFF", "é绩😀a",  "绩a效b", "😀é"};
    for (const std::string& filler : kFillers) {
        for (const std::string& middle : right) {
            for (std::size_t before = 0; before < 33; ++before) {
                const std::string text = around(middle, before, filler);
                CHECK(check(text).valid == text.size());
                CHECK(check(text).fault == TextFault::none);
            }
        }
    }
}

}  // namespace
